import {
  placeOf,
  type RetimeAnswer,
  type RetimeInput,
  type Retiming,
} from '../domain/cases/clocks/retime.ts';
import type { ClockworkParts } from './clockwork.ts';
import type { CountedRead } from './sequencer/pending.ts';

/** As many as a batch keeps the lock for some 15 ms with. */
const AT_ONCE = 500;

type Parts = Pick<ClockworkParts, 'sequencer' | 'store' | 'handlers' | 'ids'>;

/** Cases after a place that are being read, beside the lock. */
interface Chunk {
  readonly at: Retiming;
  readonly read: Promise<CountedRead>;
}

function readAfter({ sequencer, store }: Parts, at: Retiming): Chunk {
  // The number before the reading: what is kept meanwhile is read again.
  const { epoch, seq } = sequencer.image;
  const read = store.cases.counting(at.after, AT_ONCE).then(cases => ({ epoch, seq, cases }));
  // Whoever waits for it hears of it; what nobody needs any more may fail.
  read.catch(() => undefined);
  return { at, read };
}

const isOf = ({ at }: Chunk, { revision, after }: Retiming): boolean =>
  at.revision === revision && at.after.dueOn === after.dueOn && at.after.number === after.number;

/** Offers cases to the rule, read as they are counted; where the whole of some is needed, once more with those. */
async function offer(
  { sequencer, handlers, ids }: Parts,
  read: CountedRead,
  asked: Omit<RetimeInput, 'whole'>,
): Promise<RetimeAnswer> {
  const handler = handlers.get('clock:case.retime')!;
  const sender = { kind: 'clock' as const };
  for (let whole: readonly string[] = []; ;) {
    const input: RetimeInput = { ...asked, whole };
    const { hall } = sequencer.image;
    const prepared = await handler.prepare?.({ input, sender, hall, newId: () => ids.next() });
    const commandId = ids.next();
    const answer = await sequencer.submit({
      ...{ name: 'clock:case.retime', commandId, sender, digest: commandId },
      ...{ input, prepared, handler, read },
    });
    const none = { went: false, changed: 0, wanted: [] };
    const { wanted, ...said } = answer.ok ? (answer.data as RetimeAnswer) : none;
    if (wanted.length === 0) return { ...said, wanted };
    whole = [...whole, ...wanted];
  }
}

/**
 * After a change of the calendar or of the rules for lights: offers every case of which something is counted to the
 * rule, in chunks, soonest due first, behind people's commands (rule G41). How far it has come is in the hall, so that
 * any process goes on where another ended. Gives how many cases changed; stops when another process was first.
 */
export async function retimeCases(parts: Parts): Promise<number> {
  let next: Chunk | null = null;
  for (let all = 0; ;) {
    const at = parts.sequencer.image.hall.retiming.get('hall');
    if (!at) return all;
    const { revision, after } = at;
    const chunk: Chunk = next && isOf(next, at) ? next : readAfter(parts, at);
    const read = await chunk.read;
    const { cases } = read;
    const last = cases.length < AT_ONCE ? undefined : cases.at(-1);
    const through = last ? placeOf(last) : null;
    // Read while this one is decided. What this one moves to there was counted, so it need not be found again.
    next = through && readAfter(parts, { revision, after: through });
    const caseIds = cases.map(({ id }) => id);
    const { went, changed } = await offer(parts, read, { revision, after, caseIds, through });
    all += changed;
    if (!went) return all;
  }
}
