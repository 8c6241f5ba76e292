import type { Filled } from '../filled.ts';
import type { DocumentKind } from '../kinds.ts';
import { blanks, list, paragraph, rows, type Template } from './content.ts';
import { certified } from './ending.ts';
import { copiesWords, dateWords } from './phrases.ts';

/** What papers of a case are called on a slip. */
const PAPER_NAMES: Readonly<Record<DocumentKind, string>> = {
  ...{
    receipt: '收件凭证',
    correction: '补正通知书',
    supplement: '材料补交接收单',
    special: '特别程序告知书',
  },
  ...{ not_needed: '不受理告知书', not_accepted: '不予受理决定书', acceptance: '受理通知书' },
  ...{ lacking_promise: '容缺受理承诺书', extension: '延期告知书', granted: '准予决定书' },
  ...{ denied: '不予决定书', delivery: '送达回证', finish: '办结通知书', ended: '终止办理告知书' },
  ...{
    revocation: '撤销决定书',
    hearing: '听证告知书',
    hearing_notice: '听证通知书',
    hearing_minutes: '听证笔录',
    pledge: '告知承诺书',
    payment: '缴费通知书',
  },
  ...{ courier: '邮寄地址确认单', mandate: '授权委托书', withdrawal: '撤回申请书', refund: '退费凭证' },
  ...{ intake_handover: '受理交接单', result_handover: '证件交接单', fee_receipt: '缴费收据' },
};

/** The papers that go with it, each by its number. */
const papersOf = ({ papers = [] }: Filled) =>
  papers.length === 0
    ? []
    : [paragraph('移交文书：'), list(papers.map(({ kind, number }) => `${PAPER_NAMES[kind]}（${number}）`))];

const materialsOf = ({ materials }: Filled) =>
  materials.length === 0
    ? []
    : [paragraph('移交材料：'), list(materials.map(material => `${copiesWords(material)}：已核验`))];

const giver = ({ badge, post, counter }: Filled): string | null => {
  const parts = [
    counter === null ? null : `${counter} 号窗口`,
    badge === null ? null : `工号 ${badge}`,
    post,
  ].filter(part => part !== null);
  return parts.length > 0 ? parts.join(' · ') : null;
};

/** Both sign by hand on it what they have signed in the hall's record. */
const SIGNED = ['移交人签名', '接收人签名', '接收时间', '与清单不符的（没有的写“无”）'] as const;

export const intakeHandover: Template = (filled, { applicant }) => ({
  title: '综合窗口受理交接单',
  toApplicant: false,
  sealed: false,
  body: [
    rows(
      ['办件编号', filled.caseNumber],
      ['申请事项', filled.item],
      ['申请人', applicant],
      ['移交', giver(filled)],
      ['接收', filled.organ],
      ['收件日期', dateWords(filled.receivedOn)],
      ['交接日期', dateWords(filled.issuedOn)],
    ),
    ...materialsOf(filled),
    ...papersOf(filled),
    blanks(...SIGNED),
  ],
});

export const resultHandover: Template = (filled, { applicant }) => ({
  title: '办结证件交接单',
  toApplicant: false,
  sealed: false,
  body: [
    rows(
      ['办件编号', filled.caseNumber],
      ['申请事项', filled.item],
      ['申请人', applicant],
      ['决定', filled.decision?.result === 'denied' ? '不予' : '准予'],
      ['证件名称', filled.certificate ? filled.certificate.name : null],
      ...certified(filled),
      ['移交', filled.organ],
      ['接收', '出件窗口'],
      ['交接日期', dateWords(filled.issuedOn)],
    ),
    ...papersOf(filled),
    ...materialsOf(filled),
    blanks(...SIGNED),
  ],
});
