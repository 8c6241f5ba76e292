/** Whom the law lets go before; kept as codes, never with what was shown (DECISIONS). */
export const PRIORITY_GROUPS = [
  'military',
  'veteran',
  'martyr_family',
  'disabled',
  'elderly',
  'pregnant',
  'ill',
  'fire_rescue',
] as const;
export type PriorityGroup = (typeof PRIORITY_GROUPS)[number];

/** What a guide saw of it. */
export const EVIDENCE = ['card', 'document', 'seen'] as const;
export type Evidence = (typeof EVIDENCE)[number];
