import type { Filled } from '../filled.ts';
import { blanks, list, paragraph, rows, type Template } from './content.ts';
import {
  applied,
  askAt,
  basisWords,
  copiesWords,
  dateWords,
  dueWords,
  matter,
  REMEDIES,
  sentence,
} from './phrases.ts';

const HOW_WORDS = {
  whole: '申请材料齐全、符合法定形式',
  corrected: '申请人已按要求提交全部补正材料',
  deemed: '本机关未在法定期限内告知补正内容，自收到申请材料之日起即为受理',
  lacking: '主要材料齐全，其余材料由申请人书面承诺后补（容缺受理）',
} as const;

export const acceptance: Template = filled => ({
  title: '受理通知书',
  toApplicant: true,
  sealed: true,
  body: [
    paragraph(
      `${applied(filled)}，经审查，${HOW_WORDS[filled.acceptance?.how ?? 'whole']}。根据${basisWords(filled, '第三十二条')}，本机关决定予以受理。`,
    ),
    rows(
      ['申请事项', filled.item],
      ['受理日期', dateWords(filled.acceptance?.on ?? filled.issuedOn)],
      ['受理顺序', filled.acceptance ? `本事项第 ${filled.acceptance.order} 件` : null],
      ['法定期限', filled.statutory],
      ['承诺期限', filled.promised],
      ['预计办结', dueWords(filled)],
      ['容缺补齐', filled.laterOn ? `${dateWords(filled.laterOn)}前` : null],
    ),
    paragraph(
      '期限自受理的次日起算。依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计入期限，本机关将书面告知。',
    ),
    paragraph(askAt(filled)),
  ],
});

export const lackingPromise: Template = (filled, { applicant }) => ({
  title: '容缺受理承诺书',
  toApplicant: false,
  sealed: false,
  body: [
    paragraph(`${filled.organ}：`),
    paragraph(
      `本人（本单位）${applicant}申请办理“${filled.item}”（办件编号 ${filled.caseNumber}），下列材料暂缺，申请容缺受理：`,
    ),
    list(filled.materials.map(copiesWords)),
    paragraph(
      `本人（本单位）承诺${filled.laterOn ? `在${dateWords(filled.laterOn)}前` : '在承诺期限内'}补齐上述材料，并对材料的真实性、合法性、有效性负责；逾期不补齐的，同意由受理机关依法处理，由此产生的后果由本人（本单位）承担。`,
    ),
    ...(filled.laterOn ? [] : [blanks('补齐期限（由申请人填写，不迟于作出决定之前）')]),
  ],
  signs: ['承诺人（签名或者盖章）', '日期'],
});

const declined = (title: string, decision: string, article: string): Template =>
  function declinedBy(filled: Filled, { words }) {
    return {
      title,
      toApplicant: true,
      sealed: true,
      body: [
        paragraph(`${applied(filled)}，经审查，根据${basisWords(filled, article)}，${decision}。理由如下：`),
        paragraph(filled.words === null ? '见卷内材料。' : sentence(words(filled.words))),
        paragraph(`${REMEDIES}${askAt(filled)}`),
      ],
      signs: ['申请人签收'],
    };
  };

export const notNeeded: Template = declined(
  '不受理告知书',
  '该事项依法不需要取得行政许可或者不属于办理范围，本机关不受理该申请',
  '第三十二条第一款第一项',
);

export const notAccepted: Template = (filled, opened) => {
  const why =
    filled.ground === 'not_supplied'
      ? '申请人未按照一次性告知的内容补正申请材料，本机关决定不予受理该申请'
      : `该事项依法不属于本机关职权范围，本机关决定不予受理该${matter(filled)}申请，请向下述理由中指明的有关行政机关申请`;
  const article = filled.ground === 'not_supplied' ? '第三十二条' : '第三十二条第一款第二项';
  return declined('不予受理决定书', why, article)(filled, opened);
};
