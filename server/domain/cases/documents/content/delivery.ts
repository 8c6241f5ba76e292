import { ENTRY_WORDS } from '../../../catalogue/entry/words.ts';
import type { Filled } from '../filled.ts';
import { blanks, type Opened, paragraph, rows, type Template } from './content.ts';
import { dateWords } from './phrases.ts';

type Row = readonly [string, string | null];

/** Who fetched it and what was looked at, or by whom it was sent; nothing of papers from before that was asked for. */
function proved({ delivered }: Filled, { words }: Opened): readonly Row[] {
  const proof = delivered?.proof;
  if (!proof) return [];
  switch (proof.how) {
    case 'counter':
      return [
        ['领取人', proof.words ? `代理人 ${words(proof.words.textId)}` : '受送达人本人（单位经办人）'],
        ['核验', `已核验领取人有效身份证件原件${proof.words ? '、授权委托书' : ''}`],
      ];
    case 'courier':
      return [['承运单位、运单号', words(proof.words.textId)]];
    case 'electronic':
      return [['电子送达', '以送达信息到达受送达人特定系统的日期为送达日期']];
  }
}

/** What was handed over, by name and number. */
function handed({ decision, certificate, result }: Filled): string {
  if (decision?.result === 'denied') return '不予决定书';
  const made = certificate ? `${certificate.name}（${certificate.number}）` : result;
  return ['准予决定书', made].filter(one => one !== null).join('、');
}

/** How the day of delivery is reckoned, by the way of it. */
function dayOf(how: string | undefined): string {
  if (how === 'courier') return '邮寄送达的，以回执上注明的收件日期为送达日期。';
  if (how === 'electronic') return '电子送达的，不需要签收；受送达人可以凭办件编号和查询码核对。';
  return '受送达人或者其代收人在送达回证上的签收日期为送达日期。';
}

/** 送达回证: what was handed over, how, to whom, and the two signatures. */
export const delivery: Template = (filled, opened) => {
  const how = filled.delivered?.how;
  return {
    title: '送达回证',
    toApplicant: false,
    sealed: true,
    body: [
      rows(
        ['受送达人', opened.applicant],
        ['申请事项', filled.item],
        ['送达文书', handed(filled)],
        ['决定日期', filled.decision ? dateWords(filled.decision.on) : null],
        ['送达方式', how ? ENTRY_WORDS.delivery[how].zh : null],
        ...proved(filled, opened),
        ['送达日期', dateWords(filled.delivered?.on ?? filled.issuedOn)],
      ),
      ...(how === 'electronic' ? [] : [blanks('收件人签名', '收到时间')]),
      blanks('送达人签名'),
      paragraph(dayOf(how)),
    ],
  };
};
