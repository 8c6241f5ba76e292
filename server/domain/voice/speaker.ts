import { accept, type Act, type Decision } from '../decision.ts';
import type { Hall } from '../state/hall.ts';

/** Whether a board can be heard: `blocked`: its browser lets it play nothing until somebody touches the screen. */
export const SOUNDS = ['on', 'blocked', 'failing'] as const;
export type Sound = (typeof SOUNDS)[number];

/** As a board told last of itself. */
export interface SpeakerState {
  readonly stationId: string;
  readonly sound: Sound;
  readonly at: number;
}

/** A board tells whether it can be heard (rule B16); the same again changes nothing, and nothing told means on. */
export function decideReportSound(hall: Hall, act: Act<{ readonly sound: Sound }>): Decision<null> {
  if (act.sender.kind !== 'device') throw new Error('sound of no device');
  const { stationId } = act.sender;
  const { sound } = act.input;
  const before = hall.speakers.get(stationId)?.sound ?? 'on';
  return accept(before === sound ? [] : [{ kind: 'voice.reported', stationId, sound }], null);
}
