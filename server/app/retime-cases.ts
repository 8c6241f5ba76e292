import type { RetimeInput, Retiming } from '../domain/cases/clocks/retime.ts';
import type { ClockworkParts } from './clockwork.ts';
import type { CasesRead } from './sequencer/pending.ts';

/** As many as a batch keeps the lock for some 15 ms with. */
const AT_ONCE = 250;

type Parts = Pick<ClockworkParts, 'sequencer' | 'store' | 'handlers' | 'ids'>;

/** Cases after a place that are being read, beside the lock. */
interface Chunk {
  readonly at: Retiming;
  readonly read: Promise<CasesRead>;
}

function readAfter({ sequencer, store }: Parts, at: Retiming): Chunk {
  const { epoch } = sequencer.image;
  const read = store.cases.running(at.after, AT_ONCE).then(cases => ({ epoch, cases }));
  // Whoever waits for it hears of it; what nobody needs any more may fail.
  read.catch(() => undefined);
  return { at, read };
}

const isOf = ({ at }: Chunk, { revision, after }: Retiming): boolean =>
  at.revision === revision && at.after.dueOn === after.dueOn && at.after.number === after.number;

/**
 * After a change of the calendar or of the rules for lights: offers every case whose clock runs to the rule, in chunks,
 * soonest due first, behind people's commands (rule G41). How far it has come is in the hall, so that any process goes
 * on where another ended. Gives how many cases changed; stops when another process was first.
 */
export async function retimeCases(parts: Parts): Promise<number> {
  const { sequencer, handlers, ids } = parts;
  const handler = handlers.get('clock:case.retime')!;
  const sender = { kind: 'clock' as const };
  let next: Chunk | null = null;
  for (let all = 0; ;) {
    const { hall } = sequencer.image;
    const at = hall.retiming.get('hall');
    if (!at) return all;
    const { revision, after } = at;
    const chunk: Chunk = next && isOf(next, at) ? next : readAfter(parts, at);
    const read = await chunk.read;
    const { cases } = read;
    const last = cases.length < AT_ONCE ? undefined : cases.at(-1);
    const through = last ? { dueOn: (last.dueOn ?? last.statutoryOn)!, number: last.number } : null;
    // Read while this one is decided. What this one moves to there was counted, so it need not be found again.
    next = through && readAfter(parts, { revision, after: through });
    const input: RetimeInput = { revision, after, caseIds: cases.map(({ id }) => id), through };
    const prepared = await handler.prepare?.({ input, sender, hall, newId: () => ids.next() });
    const commandId = ids.next();
    const answer = await sequencer.submit({
      ...{ name: 'clock:case.retime', commandId, sender, digest: commandId },
      ...{ input, prepared, handler, read },
    });
    const { went, changed } = answer.ok
      ? (answer.data as { went: boolean; changed: number })
      : { went: false, changed: 0 };
    all += changed;
    if (!went) return all;
  }
}
