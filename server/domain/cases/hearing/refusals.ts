/** Why acts on hearings are refused. */
export const HEARING_REFUSALS = [
  'hearing.told_already',
  'hearing.not_told',
  'hearing.asked_already',
  'hearing.ask_over',
  'hearing.not_asked',
  'hearing.not_now',
  'hearing.too_soon',
  'hearing.too_late',
  'hearing.presider_unknown',
  'hearing.presider_examined',
  'hearing.none',
  'hearing.not_yet',
  'hearing.unsigned',
  'hearing.held_already',
  'hearing.open',
] as const;
