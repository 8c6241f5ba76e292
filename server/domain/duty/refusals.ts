/** Why an act on the roster of heads is refused. */
export const DUTY_REFUSALS = [
  'duty.none',
  'duty.twice',
  'duty.past',
  'duty.not_yours',
  'duty.arrived_already',
  'duty.not_arrived',
  'duty.left_already',
  'duty.not_yet',
  'duty.order',
] as const;
