/**
 * What supervision has to look at, as facts (DOMAIN C8, C10, (b) traps): the clock was to stand still or to be longer
 * without right; the applicant was told too late; a step, another body's opinion, a special procedure, a thing promised for
 * later or its check goes on beyond its last day; what is decided on the spot was not; a promise turned out to be false; the
 * record of the case was not reviewed within its week; a hearing that was asked for was not held within twenty days.
 */
export const FINDINGS = [
  'illegal_pause',
  'late_extension',
  'late_notice',
  'late_step',
  'silent_member',
  'pause_over',
  'not_same_day',
  'later_overdue',
  'check_overdue',
  'promise_broken',
  'late_register',
  'late_hearing',
] as const;
export type FindingKind = (typeof FINDINGS)[number];

export interface Finding {
  readonly kind: FindingKind;
  readonly on: string;
  /** Of which step or ground; null: of the case. */
  readonly subject: string | null;
}
