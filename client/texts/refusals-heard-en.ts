import type { heardZh } from './refusals-heard-zh.ts';

/** The same in English. */
export const heardEn = {
  'snag.unknown': 'There is no such matter',
  'snag.not_found': 'The number or the code is wrong: please look at your receipt',
  'snag.not_yours': 'This matter is not yours to handle',
  'snag.wrong_state': 'This cannot be done to the matter now ({state})',
  'snag.extended_already': 'It was extended once already (by {days} working days)',
  'snag.over': 'Its limit is over ({dueOn}): it cannot be extended any more',
  'snag.too_long': 'It may be extended by {most} working days at most',
  'question.unknown': 'There is no such question, or it is answered',
  'question.not_yours': 'You do not answer for this question',
  'question.open_already': 'A question of {label} is open already',
  'question.offered_already': 'It was handed on already; wait until it is taken or comes back',
  'question.own': 'It is yours already',
  'question.not_offered': 'This question was not handed to you',
  'duty.none': 'Nobody is planned for this zone on that day',
  'duty.twice': '{date} stands twice for one zone',
  'duty.past': '{date} is over: it may be corrected, not planned',
  'duty.not_yours': 'Only the head on duty or a guide records this',
  'duty.arrived_already': 'The arrival is on record already',
  'duty.not_arrived': 'No arrival is on record yet',
  'duty.left_already': 'The leave is on record already',
  'duty.not_yet': 'That time of {date} is yet to come',
  'duty.order': 'The leave comes after the arrival',
} as const satisfies Record<keyof typeof heardZh, string>;
