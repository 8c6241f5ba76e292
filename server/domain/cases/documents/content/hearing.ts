import type { ClosedFor, HeardAs, HeardFor } from '../../hearing/hearing.ts';
import type { Filled } from '../filled.ts';
import { blanks, paragraph, rows, type Template } from './content.ts';
import { applied, askAt, basisWords, dateWords, sentence } from './phrases.ts';

const WHY_WORDS: Readonly<Record<HeardFor, string>> = {
  asked: '申请人、利害关系人要求听证（行政许可法第四十七条）',
  ordained: '法律、法规、规章规定应当听证（行政许可法第四十六条）',
  public: '涉及公共利益的重大行政许可事项（行政许可法第四十六条）',
};
const CLOSED_WORDS: Readonly<Record<ClosedFor, string>> = {
  ...{ state_secret: '不公开（涉及国家秘密）', trade_secret: '不公开（涉及商业秘密）' },
  privacy: '不公开（涉及个人隐私）',
};
const AS_WORDS: Readonly<Record<HeardAs, string>> = {
  ...{ examiner: '审查人员', applicant: '申请人', interested: '利害关系人' },
};

const moment = ({ hearing }: Filled): string | null =>
  hearing?.set ? `${dateWords(hearing.set.date)} ${hearing.set.time}` : null;

function presiderWords({ hearing }: Filled): string | null {
  if (!hearing?.set) return null;
  const { badge, post } = hearing.set.presider;
  return [post, badge === null ? null : `工号 ${badge}`].filter(one => one !== null).join(' · ') || null;
}
const openWords = ({ hearing }: Filled): string | null =>
  hearing?.set ? (hearing.set.closedFor ? CLOSED_WORDS[hearing.set.closedFor] : '公开举行') : null;

/** 听证告知书: that one may ask, and until when (行政许可法 47). */
export const hearing: Template = filled => {
  const until = filled.hearing?.until ?? null;
  return {
    title: '听证告知书',
    toApplicant: true,
    sealed: true,
    body: [
      paragraph(
        `${applied(filled)}直接涉及申请人与他人之间重大利益关系，或者依法应当告知听证权利。根据${basisWords(filled, '第四十七条')}，您（贵单位）享有要求听证的权利。`,
      ),
      paragraph(
        `要求听证的，应当在被告知听证权利之日起五个工作日内${until === null ? '' : `（${dateWords(until)}前）`}提出申请；本机关在二十个工作日内组织听证，并于举行听证的七个工作日前将时间、地点通知申请人、利害关系人。申请人、利害关系人不承担组织听证的费用。逾期未提出的，视为放弃听证权利。`,
      ),
      blanks('拟作出的决定及涉及的利害关系', '听证联系人及电话'),
      paragraph(askAt(filled)),
    ],
    signs: ['申请人、利害关系人签收'],
  };
};

/** 听证通知书: when, where and before whom (行政许可法 48(1)). */
export const hearingNotice: Template = (filled, { words }) => ({
  title: '听证通知书',
  toApplicant: true,
  sealed: true,
  body: [
    paragraph(
      `${applied(filled)}，本机关决定举行听证。根据${basisWords(filled, '第四十八条')}，现将有关事项通知如下：`,
    ),
    rows(
      ['举行听证的事由', filled.hearing?.set ? WHY_WORDS[filled.hearing.set.why] : null],
      ['听证时间', moment(filled)],
      ['听证地点', filled.hearing?.set ? words(filled.hearing.set.place) : null],
      ['主持人', presiderWords(filled)],
      ['是否公开', openWords(filled)],
      ['通知对象', filled.words === null ? null : words(filled.words)],
    ),
    paragraph(
      `认为主持人与该事项有直接利害关系的，可以申请其回避；可以提出证据，并进行申辩和质证。${askAt(filled)}`,
    ),
  ],
  signs: ['申请人、利害关系人签收'],
});

/** 听证笔录: on which the decision is made (行政许可法 48(5), 48 II). */
export const hearingMinutes: Template = (filled, { applicant, words }) => {
  const parties = filled.hearing?.held?.parties ?? [];
  return {
    title: '听证笔录',
    toApplicant: false,
    sealed: false,
    body: [
      rows(
        ['申请事项', filled.item],
        ['申请人', applicant],
        ['听证时间', moment(filled)],
        ['听证地点', filled.hearing?.set ? words(filled.hearing.set.place) : null],
        ['听证主持人', presiderWords(filled)],
        ['是否公开', openWords(filled)],
      ),
      rows(
        ...parties.map(
          ({ as, signed }, at) =>
            [`参加人 ${at + 1}`, `${AS_WORDS[as]}，${signed ? '已签名' : '拒绝签名，记录在案'}`] as const,
        ),
      ),
      paragraph(filled.words === null ? '笔录见卷内材料。' : sentence(words(filled.words))),
      paragraph('本笔录交听证参加人核对，确认无误后签名或者盖章。本机关根据听证笔录作出决定。'),
    ],
    signs: ['主持人', '审查人员', '申请人', '利害关系人'],
  };
};

/** On which minutes a decision is made; nothing where there was no hearing. */
export const onMinutes = ({ hearing: heard }: Filled): (readonly [string, string | null])[] =>
  heard?.held
    ? [
        [
          '听证',
          `${dateWords(heard.held.on)}举行${heard.held.minutes === null ? '' : `，依据听证笔录${heard.held.minutes}`}`,
        ],
      ]
    : [];
