import { TERMINATED_WORDS } from '../../ending/grounds.ts';
import type { Filled } from '../filled.ts';
import { onMinutes } from './hearing.ts';
import { paragraph, rows, type Template } from './content.ts';
import { applied, askAt, basisWords, dateWords, REMEDIES, sentence } from './phrases.ts';

/** Number and last day of the certificate, where one was made. */
export const certified = ({ certificate }: Filled): (readonly [string, string | null])[] =>
  certificate
    ? [
        ['证件编号', certificate.number],
        ['有效期至', certificate.validUntil === null ? '长期' : dateWords(certificate.validUntil)],
      ]
    : [];

export const granted: Template = (filled, { words }) => ({
  title: filled.licence ? '准予行政许可决定书' : '准予办理决定书',
  toApplicant: true,
  sealed: true,
  body: [
    paragraph(
      `${applied(filled)}，经审查，符合法定条件、标准。根据${basisWords(filled, '第三十八条第一款')}，本机关决定：准予${filled.licence ? '行政许可' : '办理'}。`,
    ),
    rows(
      ['决定事项', filled.item],
      ['审批结果', filled.result],
      ['审查意见', filled.words === null ? null : words(filled.words)],
      ['依据', filled.basis.length > 0 ? filled.basis.join('；') : null],
      ...onMinutes(filled),
      ['承诺核查', filled.checkOn ? `${dateWords(filled.checkOn)}前核查，承诺不实的依法撤销` : null],
    ),
    paragraph('依法应当颁发证件的，本机关自作出决定之日起十个工作日内向申请人颁发、送达。'),
    paragraph(`${REMEDIES}${askAt(filled)}`),
  ],
});

export const denied: Template = (filled, { words }) => ({
  title: filled.licence ? '不予行政许可决定书' : '不予办理决定书',
  toApplicant: true,
  sealed: true,
  body: [
    paragraph(
      `${applied(filled)}，经审查，不符合法定条件、标准。根据${basisWords(filled, '第三十八条第二款')}，本机关决定：不予${filled.licence ? '行政许可' : '办理'}。`,
    ),
    paragraph('理由如下：'),
    paragraph(filled.words === null ? '见卷内材料。' : sentence(words(filled.words))),
    ...(filled.basis.length > 0 || filled.hearing?.held
      ? [rows(['依据', filled.basis.join('；') || null], ...onMinutes(filled))]
      : []),
    paragraph(`${REMEDIES}${askAt(filled)}`),
  ],
  signs: ['申请人签收'],
});

export const finish: Template = filled => ({
  title: '办结通知书',
  toApplicant: true,
  sealed: true,
  body: [
    paragraph(`${applied(filled)}已经办结。`),
    rows(
      ['申请事项', filled.item],
      ['办理结果', filled.decision?.result === 'denied' ? '不予' : '准予'],
      ['审批结果', filled.decision?.result === 'denied' ? null : filled.result],
      ['决定日期', filled.decision ? dateWords(filled.decision.on) : null],
      ['送达日期', filled.delivered ? dateWords(filled.delivered.on) : null],
      ['办结日期', dateWords(filled.issuedOn)],
    ),
    paragraph(`欢迎对本次服务作出评价。${askAt(filled)}`),
  ],
});

export const ended: Template = (filled, { words }) => ({
  title: filled.endedBy === 'withdrawn' ? '准予撤回申请告知书' : '终止办理告知书',
  toApplicant: true,
  sealed: true,
  body: [
    paragraph(
      filled.endedBy === 'withdrawn'
        ? `${applied(filled)}，申请人申请撤回，本机关予以准许，自即日起终止办理。`
        : `${applied(filled)}，因下述原因，本机关自即日起终止办理。`,
    ),
    rows(
      ['情形', filled.terminatedFor ? TERMINATED_WORDS[filled.terminatedFor] : null],
      ['原因', filled.words === null ? null : sentence(words(filled.words))],
      ['日期', dateWords(filled.issuedOn)],
    ),
    paragraph(
      `${filled.endedBy === 'withdrawn' ? '申请人可以就同一事项重新提出申请。' : REMEDIES}${askAt(filled)}`,
    ),
  ],
  signs: ['申请人签收'],
});

export const revocation: Template = (filled, { words }) => ({
  title: filled.licence ? '撤销行政许可决定书' : '撤销准予决定书',
  toApplicant: true,
  sealed: true,
  body: [
    paragraph(
      `关于“${filled.item}”（办件编号 ${filled.caseNumber}），本机关${filled.decision ? `于${dateWords(filled.decision.on)}` : ''}依据您（贵单位）的书面承诺作出准予决定。经核查，承诺不实。根据${basisWords(filled, '第六十九条')}，本机关决定：撤销该准予决定。`,
    ),
    rows(['核查情况', filled.words === null ? null : sentence(words(filled.words))]),
    paragraph(`${REMEDIES}${askAt(filled)}`),
  ],
  signs: ['当事人签收'],
});
