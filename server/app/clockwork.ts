import type { HandlerTable } from './handler.ts';
import { type Clock, type Doorbell, type Ids, type Log, Outage, type Store, Transient } from './ports.ts';
import type { Sequencer } from './sequencer/sequencer.ts';
import type { QueueWatch } from './queue-watch.ts';
import { lookTide } from './look-tide.ts';
import { retimeCases } from './retime-cases.ts';
import { turnLights } from './turn-lights.ts';

/** How often the journal is looked at without a bell, and how often what is due is offered. */
const LOOK_MS = 250;
const DUE_MS = 1_000;
const DUE_AT_ONCE = 200;
const PRUNE_MS = 600_000;
/** A light turns at midnight, and within a minute of it. */
const TURN_MS = 10_000;
/** How soon a changed calendar is noticed; a process that was not first looks again then. */
const RETIME_MS = 1_000;
/** Minutes decide; nobody waits for less. */
const TIDE_MS = 15_000;
const TELL_MS = 1_000;
const JUDGE_MS = 60_000;

export interface ClockworkParts {
  readonly sequencer: Sequencer;
  readonly store: Store;
  readonly handlers: HandlerTable;
  readonly doorbell: Doorbell;
  readonly clock: Clock;
  readonly ids: Pick<Ids, 'next'>;
  readonly log: Log;
  readonly utcOffsetMinutes: number;
  readonly queueWatch: Pick<QueueWatch, 'look'>;
  /** Sends what citizens are to be told by telephone now; null: nobody is told. */
  readonly tellByTelephone: (() => Promise<unknown>) | null;
}

const isOutage = (error: unknown): boolean => error instanceof Outage || error instanceof Transient;

/** Runs a task again and again until stopped; a task that fails is tried again at its next turn. */
function repeat(clock: Clock, ms: number, task: () => Promise<void>): () => void {
  let stopped = false;
  const turn = (): void => {
    void task().finally(() => {
      if (!stopped) off = clock.later(ms, turn);
    });
  };
  let off = clock.later(ms, turn);
  return () => {
    stopped = true;
    off();
  };
}

/** What happens without a person: following the journal, offering what is due, forgetting old answers. */
export function startClockwork(parts: ClockworkParts): () => void {
  const { sequencer, store, handlers, doorbell, clock, ids, log } = parts;
  const quietly = (what: string, work: () => Promise<unknown>) => async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (isOutage(error)) return;
      log.error({ error }, `${what} failed`);
    }
  };
  const look = quietly('following', () => sequencer.follow());
  doorbell.onRing(seq => {
    if (seq > sequencer.image.seq) void look();
  });
  const offer = quietly('offering what is due', async () => {
    const { now } = await store.position();
    const rows = await store.due(now, DUE_AT_ONCE);
    const offered = await Promise.allSettled(
      rows.map(async row => {
        const name = `clock:${row.kind}`;
        const handler = handlers.get(name);
        if (!handler) return undefined;
        const commandId = `${row.kind}.${row.at}.${row.subject}`.slice(0, 64);
        const sender = { kind: 'clock' as const };
        const asked = { input: row, sender, hall: sequencer.image.hall, newId: () => ids.next() };
        const prepared = await handler.prepare?.(asked);
        return sequencer.submit({
          ...{ name, commandId, sender, digest: commandId },
          ...{ input: row, prepared, handler },
        });
      }),
    );
    for (const one of offered)
      if (one.status === 'rejected' && !isOutage(one.reason))
        log.error({ error: one.reason as unknown }, 'an act of the clock failed');
  });
  const turn = quietly('turning the lights of cases', async () => {
    const { now } = await store.position();
    await turnLights(parts, now);
  });
  const stops = [
    repeat(clock, LOOK_MS, look),
    repeat(clock, DUE_MS, offer),
    repeat(clock, TURN_MS, turn),
    repeat(
      clock,
      TIDE_MS,
      quietly('looking at the load', async () => lookTide(parts, (await store.position()).now)),
    ),
    repeat(
      clock,
      RETIME_MS,
      quietly('counting cases anew', () => retimeCases(parts)),
    ),
    repeat(
      clock,
      JUDGE_MS,
      quietly('judging the queue', () => parts.queueWatch.look()),
    ),
    repeat(
      clock,
      PRUNE_MS,
      quietly('forgetting answers', () => sequencer.prune()),
    ),
  ];
  const { tellByTelephone } = parts;
  if (tellByTelephone) stops.push(repeat(clock, TELL_MS, quietly('telling by telephone', tellByTelephone)));
  return () => stops.forEach(stop => stop());
}
