import type { RetimeInput } from '../domain/cases/clocks/retime.ts';
import type { ClockworkParts } from './clockwork.ts';

/** As many as a batch keeps the lock for some 30 ms with. */
const AT_ONCE = 500;

type Parts = Pick<ClockworkParts, 'sequencer' | 'store' | 'handlers' | 'ids'>;

/**
 * After a change of the calendar or of the rules for lights: offers every case whose clock runs to the rule, in chunks,
 * soonest due first, behind people's commands (rule G41). How far it has come is in the hall, so that any process goes
 * on where another ended. Gives how many cases changed; stops when another process was first.
 */
export async function retimeCases({ sequencer, store, handlers, ids }: Parts): Promise<number> {
  const handler = handlers.get('clock:case.retime')!;
  const sender = { kind: 'clock' as const };
  for (let all = 0; ;) {
    const { hall } = sequencer.image;
    const at = hall.retiming.get('hall');
    if (!at) return all;
    const found = await store.cases.running(at.after, AT_ONCE);
    const last = found.at(-1);
    const through = found.length < AT_ONCE || !last ? null : { dueOn: last.dueOn, number: last.number };
    const { revision, after } = at;
    const input: RetimeInput = { revision, after, caseIds: found.map(({ id }) => id), through };
    const prepared = await handler.prepare?.({ input, sender, hall, newId: () => ids.next() });
    const commandId = ids.next();
    const answer = await sequencer.submit({
      ...{ name: 'clock:case.retime', commandId, sender, digest: commandId },
      ...{ input, prepared, handler },
    });
    const { went, changed } = answer.ok
      ? (answer.data as { went: boolean; changed: number })
      : { went: false, changed: 0 };
    all += changed;
    if (!went) return all;
  }
}
