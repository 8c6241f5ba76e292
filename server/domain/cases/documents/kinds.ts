import type { CaseState } from '../life.ts';

/** Papers that a case brings forth (DOMAIN (b), documents given to citizens), in the order of its life. */
export const DOCUMENT_KINDS = [
  'receipt',
  'correction',
  'supplement',
  'not_needed',
  'not_accepted',
  'acceptance',
  'lacking_promise',
  'special',
  'extension',
  'granted',
  'denied',
  'delivery',
  'finish',
  'ended',
  'revocation',
  'hearing',
  'hearing_notice',
  'hearing_minutes',
  'pledge',
  'payment',
  'courier',
  'mandate',
  'withdrawal',
  'intake_handover',
  'result_handover',
  'fee_receipt',
  'refund',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** The word of each kind in its number: 受字〔2026〕第0001号. */
export const SERIES_WORDS: Readonly<Record<DocumentKind, string>> = {
  ...{ receipt: '收', correction: '补', supplement: '补收', not_needed: '不受', not_accepted: '不予受' },
  ...{ acceptance: '受', lacking_promise: '容诺', special: '特', extension: '延', granted: '准' },
  ...{ denied: '不准', delivery: '送', finish: '办结', ended: '终', hearing: '听', pledge: '承诺' },
  ...{ hearing_notice: '听通', hearing_minutes: '听笔' },
  ...{ payment: '缴', courier: '邮', mandate: '委', withdrawal: '撤', revocation: '撤决' },
  ...{ intake_handover: '受交', result_handover: '证交', fee_receipt: '据', refund: '退' },
};

const BEFORE: readonly CaseState[] = ['received', 'correcting'];
const RUNNING: readonly CaseState[] = ['accepted', 'in_progress', 'suspended'];

/** Forms that no act brings by itself: staff ask for them, in these states of the case (rule G51). */
export const ASKED_IN: { readonly [K in DocumentKind]?: readonly CaseState[] } = {
  pledge: [...BEFORE, 'accepted'],
  courier: [...BEFORE, ...RUNNING, 'decided'],
  mandate: [...BEFORE, ...RUNNING, 'decided'],
  withdrawal: [...BEFORE, ...RUNNING],
};

/**
 * What comes out of a thermal printer too: what is handed over at the counter and what goes with it to another. Decisions,
 * which bear the seal, and forms with room to write stay on A4 (rule G28).
 */
export const SLIP_KINDS: readonly DocumentKind[] = [
  ...(['receipt', 'correction', 'supplement', 'not_needed', 'not_accepted', 'acceptance'] as const),
  ...(['special', 'extension', 'finish', 'ended', 'payment', 'fee_receipt', 'refund'] as const),
  ...(['intake_handover', 'result_handover'] as const),
];

/** Kinds that staff may ask for. */
export const ASKED_KINDS = DOCUMENT_KINDS.filter(kind => ASKED_IN[kind] !== undefined);
