import { list, paragraph, rows, type Template } from './content.ts';
import { applied, askAt, basisWords, copiesWords, dateWords, sentence } from './phrases.ts';

const VERDICT_WORDS = { good: '已收', missing: '未提交', faulty: '不符合要求', later: '容缺后补' } as const;

export const receipt: Template = filled => ({
  title: '收件凭证',
  toApplicant: true,
  sealed: true,
  body: [
    paragraph(`${applied(filled)}及申请材料，本机关已收到。`),
    rows(['申请事项', filled.item], ['收件日期', dateWords(filled.receivedOn)], ['排队号', filled.ticket]),
    ...(filled.materials.length > 0
      ? [paragraph('本事项的申请材料清单：'), list(filled.materials.map(copiesWords))]
      : []),
    paragraph(
      '申请材料不齐全或者不符合法定形式的，本机关将当场或者在五个工作日内一次告知需要补正的全部内容；逾期不告知的，自收到申请材料之日起即为受理。',
    ),
    paragraph(`本凭证证明收到申请，不代表已经受理。${askAt(filled)}`),
  ],
});

export const correction: Template = (filled, { words }) => ({
  title: '补正材料一次性告知书',
  toApplicant: true,
  sealed: true,
  body: [
    paragraph(
      `${applied(filled)}，经审查，申请材料不齐全或者不符合法定形式。根据${basisWords(filled, '第三十二条第一款第四项')}，现将需要补正的全部内容一次告知如下：`,
    ),
    list(
      filled.materials.map(material => {
        const what = material.verdict === 'faulty' ? VERDICT_WORDS.faulty : VERDICT_WORDS.missing;
        const why = material.words === null ? what : `${what}：${words(material.words)}`;
        return `${copiesWords(material)}——${sentence(why)}`;
      }),
    ),
    ...(filled.supplyBy ? [rows(['补正期限', `${dateWords(filled.supplyBy)}前（含当日）`])] : []),
    paragraph('上述内容补正齐全后，本机关予以受理；此后不再就已提交的材料提出新的补正要求。'),
    paragraph(`请凭本告知书提交补正材料。${askAt(filled)}`),
  ],
  signs: ['申请人签收'],
});

export const supplement: Template = filled => ({
  title: '补正材料接收单',
  toApplicant: true,
  sealed: true,
  body: [
    paragraph(
      `关于“${filled.item}”申请（办件编号 ${filled.caseNumber}），您（贵单位）于${dateWords(filled.issuedOn)}提交的${filled.acceptance ? '容缺后补' : '补正'}材料已收到：`,
    ),
    filled.materials.length > 0
      ? list(filled.materials.map(copiesWords))
      : paragraph('一次性告知书所列的全部补正材料。'),
    paragraph(
      `${filled.acceptance ? '本机关将依法继续办理。' : '本机关将依法作出是否受理的决定。'}${askAt(filled)}`,
    ),
  ],
});
