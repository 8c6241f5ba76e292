import type { floorRefusalsZh } from './refusals-floor-zh.ts';

/** Why paper rolls, reliefs and tidal counters are refused. */
export const floorRefusalsEn: Readonly<Record<keyof typeof floorRefusalsZh, string>> = {
  'tide.faulty': 'Fewer must wait to close than to open.',
  'tide.not_offered': 'This counter may not open for that.',
  'tide.open_already': 'This counter is open as a tidal counter already.',
  'tide.not_open': 'This counter is not open as a tidal counter.',
  'relief.faulty': 'Somebody stands twice in the list of reliefs, or relieves themselves.',
  'relief.not_paired': 'You and this colleague are not on the list of reliefs.',
  'relief.own_counter': 'You are at this counter already.',
  'relief.empty_hand': 'That counter has no ticket in hand now.',
  'roll.unknown': 'There is no such paper roll.',
  'roll.outside': 'Numbers go from {first} to {last} only.',
  'roll.entered_already': '{label} is entered already and cannot be entered again.',
  'roll.told_twice': '{label} is filled in twice.',
  'roll.last_first': 'The last number cannot have been handed out before the first.',
  'roll.future': 'That time is still to come. Please check it.',
  'roll.other_day': 'That time is not of today ({date}).',
};
