import { wallOf } from '../domain/hours/when.ts';
import type { ClockworkParts } from './clockwork.ts';

/** As many as the sequencer takes of the clock's acts at once (DESIGN 3.7). */
const AT_ONCE = 200;

/**
 * Offers every case whose light may turn by today to the rule, in chunks, behind people's commands. What has turned is
 * not found again, so that processes may offer the same: the rule counts one of them. Gives how many facts came of it.
 */
export async function turnLights(
  parts: Pick<ClockworkParts, 'sequencer' | 'store' | 'handlers' | 'ids' | 'utcOffsetMinutes'>,
  now: number,
): Promise<number> {
  const { sequencer, store, handlers, ids, utcOffsetMinutes } = parts;
  const handler = handlers.get('clock:case.turn')!;
  const { date } = wallOf(now, utcOffsetMinutes);
  for (let all = 0; ;) {
    const caseIds = await store.cases.turning(date, AT_ONCE);
    if (caseIds.length === 0) return all;
    const sender = { kind: 'clock' as const };
    const asked = { input: { caseIds }, sender, hall: sequencer.image.hall, newId: () => ids.next() };
    const prepared = await handler.prepare?.(asked);
    const commandId = ids.next();
    const answer = await sequencer.submit({
      ...{ name: 'clock:case.turn', commandId, sender, digest: commandId },
      ...{ input: asked.input, prepared, handler },
    });
    const turned = answer.ok ? (answer.data as { turned: number }).turned : 0;
    all += turned;
    // Another process was first, or nothing turns: the next look finds what is left.
    if (turned === 0) return all;
  }
}
