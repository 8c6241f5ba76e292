/** Where a case is (DESIGN 1). `decided` and after keep their result. */
export const CASE_STATES = [
  'received',
  'correcting',
  'accepted',
  'in_progress',
  'suspended',
  'decided',
  'delivered',
  'closed',
  'not_accepted',
  'withdrawn',
  'terminated',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

export type CaseAct =
  | 'check'
  | 'correct'
  | 'supply'
  | 'accept'
  | 'refuse'
  | 'step'
  | 'suspend'
  | 'resume'
  | 'extend'
  | 'decide'
  | 'make'
  | 'deliver'
  | 'close'
  | 'withdraw'
  | 'terminate'
  | 'charge'
  | 'pay'
  | 'refund'
  | 'bring'
  | 'verify'
  | 'revoke'
  | 'hasten'
  | 'hear'
  | 'convene'
  | 'giveIn'
  | 'signIn'
  | 'giveOut'
  | 'signOut';

type Life = { readonly [S in CaseState]: { readonly [A in CaseAct]?: CaseState } };

/** Rule G1: what may happen to a case in each state, and the state it then has. What is not here is refused. */
export const CASE_LIFE: Life = {
  received: {
    check: 'received',
    correct: 'correcting',
    hasten: 'received',
    accept: 'accepted',
    refuse: 'not_accepted',
    withdraw: 'withdrawn',
  },
  correcting: {
    check: 'correcting',
    supply: 'correcting',
    hasten: 'correcting',
    accept: 'accepted',
    refuse: 'not_accepted',
    withdraw: 'withdrawn',
  },
  accepted: {
    step: 'in_progress',
    suspend: 'suspended',
    extend: 'accepted',
    decide: 'decided',
    withdraw: 'withdrawn',
    terminate: 'terminated',
    hasten: 'accepted',
    hear: 'accepted',
    giveIn: 'accepted',
    signIn: 'accepted',
    bring: 'accepted',
    charge: 'accepted',
    pay: 'accepted',
    refund: 'accepted',
  },
  in_progress: {
    step: 'in_progress',
    suspend: 'suspended',
    extend: 'in_progress',
    decide: 'decided',
    withdraw: 'withdrawn',
    terminate: 'terminated',
    hasten: 'in_progress',
    hear: 'in_progress',
    giveIn: 'in_progress',
    signIn: 'in_progress',
    bring: 'in_progress',
    charge: 'in_progress',
    pay: 'in_progress',
    refund: 'in_progress',
  },
  suspended: {
    resume: 'in_progress',
    hear: 'suspended',
    convene: 'suspended',
    hasten: 'suspended',
    giveIn: 'suspended',
    signIn: 'suspended',
    bring: 'suspended',
    withdraw: 'withdrawn',
    terminate: 'terminated',
    pay: 'suspended',
    refund: 'suspended',
  },
  decided: {
    make: 'decided',
    giveOut: 'decided',
    signOut: 'decided',
    deliver: 'delivered',
    verify: 'decided',
    revoke: 'terminated',
    charge: 'decided',
    pay: 'decided',
    refund: 'decided',
  },
  delivered: {
    close: 'closed',
    verify: 'delivered',
    revoke: 'terminated',
    pay: 'delivered',
    refund: 'delivered',
  },
  closed: { verify: 'closed', revoke: 'terminated', refund: 'closed' },
  not_accepted: {},
  withdrawn: { refund: 'withdrawn' },
  terminated: { refund: 'terminated' },
};

/** Whether an act is open to a case in this state (rule G1). */
export const mayCase = (act: CaseAct, state: CaseState): boolean => CASE_LIFE[state][act] !== undefined;

/** What may still come of a case that has ended: money given back, a pledge looked into. */
const AFTERWARDS: readonly string[] = ['refund', 'verify', 'revoke'] satisfies CaseAct[];

/** Whether it has not ended yet. */
export const isOpen = (state: CaseState): boolean =>
  Object.keys(CASE_LIFE[state]).some(act => !AFTERWARDS.includes(act));
