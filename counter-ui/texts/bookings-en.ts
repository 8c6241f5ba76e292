import type { bookingsZh } from './bookings-zh.ts';

/** The same in English. */
export const bookingsEn: typeof bookingsZh = {
  bookings: {
    noShow:
      'The most places follow from this hall’s last {days} days with bookings: {all} booked, {missed} did not come, so {share} % are reckoned not to',
    noShowUsual:
      'The most places follow from what is usual, {share} % who do not come, until this hall has days of its own',
    intro:
      'Tick the queues that may be booked. Citizens book on their phones at /book and check in at a kiosk',
    queue: 'Queue',
    minutes: 'Minutes a slot',
    places: 'Places a slot',
    most: '{n} at most; the rest is for walk-ins',
    daysAhead: 'Working days ahead',
    earlyMinutes: 'Check-in, minutes before',
    lateMinutes: 'Check-in, minutes after',
    cancelMinutes: 'No cancelling in the last minutes',
    provePhone: 'A mobile number is needed and proved by a texted code (a gateway must be set up)',
    sameDay: 'Slots of today that are yet to come may be booked',
    onePerHall: 'One booking a person a day in the whole hall (else one of each service)',
    barred: 'Bar who misses too many bookings',
    bar: { misses: 'Bookings missed', withinDays: 'Within days', days: 'Barred for days' },
    desk: 'Bookings',
    code: 'Booking code',
    find: 'Find',
    forWhom: 'Book for somebody',
    chooseQueue: 'Queue',
    chooseSlot: 'Slot',
    noSlots: 'Fully booked for now',
    left: '{time} ({n} left)',
    idNumber: 'ID number',
    phone: 'Mobile (optional)',
    book: 'Book',
    checkIn: 'Check in',
    cancel: 'Cancel',
    cancelled: 'Cancelled',
    checkedIn: 'The number is {label}',
    checkedInLate: 'The slot has passed: a walk-in number, {label}',
    notice: 'Tell the person first: used for the booking only, kept encrypted, erased after the day',
    state: {
      booked: 'Booked',
      arrived: 'Checked in, with number {label}',
      missed: 'The time has passed; check in for a walk-in number',
      cancelled: 'Cancelled',
      lapsed: 'No longer valid',
    },
  },
};
