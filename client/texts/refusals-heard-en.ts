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
} as const satisfies Record<keyof typeof heardZh, string>;
