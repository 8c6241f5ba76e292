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
  readonly seat: string;
  ticketId: string;
}

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
  async open(place: Place): Promise<void> {
    hall = await openFloor(place);
    hall.sequencer.onBatch(size => batches.push(size));
  },
  take: (load: Load): Promise<HallMeasured> =>
    take(load, [...open().sequencer.image.hall.queues.ids()].slice(0, SPREAD)),
  /** The labels given by the last `take`, warm-up included. */
  labels: async (): Promise<string[]> => labels,
  /** Opens counters and lets so many wait, each counter's queues in turn. */
  async fill({ counters, waiting }: { counters: number; waiting: number }): Promise<void> {
    const { hall: image } = open().sequencer.image;
    const chosen = [...image.counters.values()].slice(0, counters);
    seats = chosen.map(({ id }) => ({ sender: staff(), counterId: id, seat: 'bench-seat', ticketId: '' }));
    for (const { sender, counterId, seat } of seats) {
      const trouble = await send('counter:open', { counterId, seat }, sender);
      if (trouble !== null) throw new Error(`${counterId}: ${trouble}`);
    }
    const queueIds = chosen.flatMap(({ profileId }) => {
      const served = image.profiles.get(profileId)!.queueIds;
      return Array.from({ length: 6 }, (_, i) => served[i % served.length]!);
    });
    await take({ senders: 250, warmMs: 0, ms: 120_000, limit: waiting }, queueIds);
  },
  /** Officers call; what they called misses its call, uncounted, which frees the counter. */
  call(load: Omit<Load, 'senders'>): Promise<HallMeasured> {
    const place = ({ counterId, seat }: Seat) => ({ counterId, seat });
    const call = (i: number) =>
      send('counter:call', place(seats[i]!), seats[i]!.sender, ({ ticketId }: { ticketId: string }) => {
        seats[i]!.ticketId = ticketId;
      });
    const miss = (i: number) =>
      send('counter:miss', { ...place(seats[i]!), ticketId: seats[i]!.ticketId }, seats[i]!.sender);
    return counted(() => hammer({ ...load, senders: seats.length }, call, miss));
  },
  async close(): Promise<void> {
    await hall?.close();
    hall = null;
  },
};

export type HallRole = typeof acts;
play(acts);
