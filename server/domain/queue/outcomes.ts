/** What came of a service, as the counter enters it when it ends (rule T18); a hall uses those of its own list. */
export const OUTCOMES = [
  'settled',
  'received',
  'told_once',
  'advised',
  'passed_on',
  'incomplete',
  'not_settled',
  'given_up',
] as const;
export type Outcome = (typeof OUTCOMES)[number];
