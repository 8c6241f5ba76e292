import type { HallDraft } from '../state/hall.ts';

export type HelpFact =
  | { kind: 'help.asked'; helpId: string; stationId: string }
  | { kind: 'help.answered'; helpId: string; stationId: string };

/** Changes the hall by a fact about a call for help. The open one stands under its kiosk. */
export function evolveHelp(hall: HallDraft, fact: HelpFact, at: number): void {
  const { helpId: id, stationId } = fact;
  if (fact.kind === 'help.asked') return hall.helps.put(stationId, { id, stationId, at });
  return hall.helps.drop(stationId);
}
