import type { bookingZh } from './refusals-booking-zh.ts';

/** The same in English. */
export const bookingEn = {
  'booking.not_offered': 'This service needs no booking: take a number in the hall',
  'booking.slot_over': 'This time has begun already; please choose a later one',
  'booking.not_yet': 'Bookings are open for the next {days} working days only',
  'booking.no_slot': 'The counters do not serve at this time; please choose another',
  'booking.full': 'This time is fully booked; please choose another',
  'booking.one_a_day': 'There is a booking for that day already: one a person a day',
  'phone.code_needed': 'Please give a mobile number and the code texted to it',
  'phone.code_wrong': 'That code is wrong or too old. Check it, or ask for another',
  'phone.code_soon': 'A code was sent just now. You can ask again in {seconds} s',
  'phone.code_unsent': 'The code could not be sent. Try later, or take a number in the hall',
  'booking.barred':
    'Too many bookings were missed. You can book again from {until}, or take a number in the hall',
  'booking.unknown': 'No booking was found. Please check the code, or ask a guide',
  'booking.wrong_state': 'This booking was cancelled or is over',
  'booking.cancel_over': 'It cannot be cancelled in the last {minutes} minutes',
  'booking.early': 'You are early: check in from {fromAt}',
  'booking.other_day': 'The booking is for another day',
  'booking.used': 'Already checked in, with number {label}',
  'booking.too_many_places': 'At most {most} places a slot; the rest is for those who walk in',
} as const satisfies Record<keyof typeof bookingZh, string>;
