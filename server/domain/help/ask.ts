import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Hall } from '../state/hall.ts';

export interface HelpAsked {
  readonly helpId: string;
  readonly at: number;
}

/** A kiosk asks for a person (rule K4). Asked again while nobody came, the open call is answered and nothing happens. */
export function decideAskHelp(hall: Hall, act: Act<Record<string, never>>): Decision<HelpAsked> {
  if (act.sender.kind !== 'device') return refuse('access.denied');
  const { stationId } = act.sender;
  if (hall.stations.get(stationId)?.kind !== 'kiosk') return refuse('access.denied');
  const open = hall.helps.get(stationId);
  if (open) return accept([], { helpId: open.id, at: open.at });
  const helpId = act.newId();
  return accept([{ kind: 'help.asked', helpId, stationId }], { helpId, at: act.now });
}

/** Somebody goes there; the call is over. Refuses one that is over already. */
export function decideAnswerHelp(hall: Hall, act: Act<{ helpId: string }>): Decision<null> {
  const { helpId } = act.input;
  for (const { id, stationId } of hall.helps.values())
    if (id === helpId) return accept([{ kind: 'help.answered', helpId, stationId }], null);
  return refuse('help.unknown');
}
