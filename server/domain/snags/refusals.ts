/** Why an act on what could not be done is refused. */
export const SNAG_REFUSALS = [
  'snag.unknown',
  'snag.not_yours',
  'snag.wrong_state',
  'snag.extended_already',
  'snag.over',
  'snag.too_long',
  'snag.not_found',
] as const;
