import type { Hall } from '../../../server/compose.ts';
import type { Sender } from '../../../server/domain/decision.ts';
import { act, openFloor, type Place, staff } from '../floor/in-process.ts';
import { hammer, type Load, type Measured } from '../hammer.ts';
import { play } from './play.ts';

/** A measurement of the sequencer, with how many commands a transaction held on average. */
export interface HallMeasured extends Measured {
  readonly meanBatch: number;
}

interface Seat {
  readonly sender: Sender;
  readonly counterId: string;
}

const SEAT = 'bench-seat';
/** Takes are spread over so many queues. */
const SPREAD = 30;
let hall: Hall | null = null;
let labels: string[] = [];
let seats: Seat[] = [];
let batches: number[] = [];

function open(): Hall {
  if (!hall) throw new Error('no hall is open');
  return hall;
}

async function counted(work: () => Promise<Measured>): Promise<HallMeasured> {
  batches = [];
  const measured = await work();
  return { ...measured, meanBatch: batches.reduce((sum, size) => sum + size, 0) / batches.length };
}

function seatsAreOut(): never {
  throw new Error('no counter is left');
}

/** Sends one command; gives null or the refusal's code, and keeps what the answer says. */
async function send(name: string, input: object, sender: Sender, keep?: (data: never) => void) {
  const answer = await act(open(), name, input, sender);
  if (!answer.ok) return answer.refusal.code;
  keep?.(answer.data as never);
  return null;
}

function take(load: Load, queueIds: readonly string[]): Promise<HallMeasured> {
  const senders = Array.from({ length: load.senders }, staff);
  let turn = 0;
  labels = [];
  const keep = ({ label }: { label: string }): void => void labels.push(label);
  return counted(() =>
    hammer(load, sender => {
      const queueId = queueIds[turn++ % queueIds.length]!;
      return send('ticket:take', { queueId }, senders[sender]!, keep);
    }),
  );
}

const acts = {
  async open({ place, counters }: { place: Place; counters?: number }): Promise<void> {
    hall = await openFloor(place, counters);
    hall.sequencer.onBatch(size => batches.push(size));
  },
  take: (load: Load): Promise<HallMeasured> =>
    take(load, [...open().sequencer.image.hall.queues.ids()].slice(0, SPREAD)),
  /** The labels given by the last `take`, warm-up included. */
  labels: async (): Promise<string[]> => labels,
  /** Opens every counter and lets so many wait, spread as the counters are. */
  async fill(waiting: number): Promise<void> {
    const { hall: image } = open().sequencer.image;
    const counters = [...image.counters.values()];
    seats = counters.map(({ id }) => ({ sender: staff(), counterId: id }));
    for (let i = 0; i < seats.length; i += 250) {
      const some = seats.slice(i, i + 250);
      await Promise.all(
        some.map(({ sender, counterId }) => send('counter:open', { counterId, seat: SEAT }, sender)),
      );
    }
    const queueIds = counters.flatMap(({ profileId }) => image.profiles.get(profileId)!.queueIds);
    await take({ senders: 250, warmMs: 0, ms: 120_000, limit: waiting }, queueIds);
  },
  /** Each call comes from a counter that has nobody yet, so that nothing but calls is measured. */
  call(load: Load): Promise<HallMeasured> {
    return counted(() =>
      hammer(load, async () => {
        const { sender, counterId } = seats.pop() ?? seatsAreOut();
        return send('counter:call', { counterId, seat: SEAT }, sender);
      }),
    );
  },
  async close(): Promise<void> {
    await hall?.close();
    hall = null;
  },
};

export type HallRole = typeof acts;
play(acts);
