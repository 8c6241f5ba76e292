/** Why appointments are refused. */
export const BOOKING_REFUSALS = [
  'booking.not_offered',
  'booking.slot_over',
  'booking.not_yet',
  'booking.no_slot',
  'booking.full',
  'booking.one_a_day',
  'booking.barred',
  'booking.unknown',
  'booking.wrong_state',
  'booking.cancel_over',
  'booking.early',
  'booking.other_day',
  'booking.used',
  'booking.too_many_places',
] as const;
