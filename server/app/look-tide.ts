import { proposals } from '../domain/counters/tide/propose.ts';
import { tideRules } from '../domain/counters/tide/rules.ts';
import type { ClockworkParts } from './clockwork.ts';

/** Has the load looked at (rule C8), where the hall has rules for it and there is or was something to propose. */
export async function lookTide(
  { sequencer, handlers, ids }: Pick<ClockworkParts, 'sequencer' | 'handlers' | 'ids'>,
  now: number,
): Promise<void> {
  const { hall } = sequencer.image;
  const kept = hall.tideProposals.get('hall')?.proposals ?? [];
  if (tideRules(hall) === null || (kept.length === 0 && proposals(hall, now).length === 0)) return;
  const [commandId, sender] = [ids.next(), { kind: 'clock' as const }];
  const handler = handlers.get('clock:tide.look')!;
  await sequencer.submit({
    ...{ name: 'clock:tide.look', commandId, sender, digest: commandId },
    ...{ input: {}, prepared: undefined, handler },
  });
}
