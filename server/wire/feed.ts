import { BEAT_MS, type Joined, PHONE_BEAT_MS, type Push } from '../contract/feed.ts';
import type { Reading } from '../contract/readings.ts';
import type { ViewName } from '../contract/views/specs.ts';
import type { Waits } from '../contract/waits.ts';
import type { Touch } from '../domain/state/hall.ts';
import type { WaitBoard } from '../app/forecast/board.ts';
import type { Clock } from '../app/ports.ts';
import type { Advance } from '../app/sequencer/image.ts';
import type { Sequencer } from '../app/sequencer/sequencer.ts';
import { Topic, topicName } from './topics.ts';

/** Boards and counters are told at most every 100 ms, phones every second (DESIGN 4). */
const COALESCE_MS = 100;
const PHONE_COALESCE_MS = 1_000;
/** Phones are told in slices, so that 3,000 of them never hold a board up. */
const PHONES_AT_ONCE = 150;
/** Steps kept for those who come back with a number; older ones get a snapshot. */
const REMEMBERED = 4_000;
/** Without a word from the database for this long the server does not beat: its screens shall say that they are stale. */
export const DEAF_MS = 2_500;

export interface Outlet {
  push(topic: string, push: Push): void;
  listeners(topic: string): number;
}

/** Tells every screen of this process what it may see, in order, from the committed image only. */
export class Feed {
  private readonly topics = new Map<string, Topic>();
  private readonly history: Advance[] = [];
  private readonly stops: (() => void)[] = [];
  private readonly sequencer: Sequencer;
  private readonly outlet: Outlet;
  private readonly clock: Clock;
  private due = { boards: false, phones: false };
  private readonly waits: Pick<WaitBoard, 'ofQueues' | 'ofTicket' | 'onNews'>;
  private lately: { from: number; to: number; touches: Touch[] | null } = { from: -1, to: -1, touches: null };

  constructor(
    sequencer: Sequencer,
    outlet: Outlet,
    clock: Clock,
    waits: Pick<WaitBoard, 'ofQueues' | 'ofTicket' | 'onNews'>,
  ) {
    this.waits = waits;
    waits.onNews(() => this.tellWaits());
    this.sequencer = sequencer;
    this.outlet = outlet;
    this.clock = clock;
    sequencer.image.onAdvance(advance => this.remember(advance));
    sequencer.image.onReset(() => this.startOver());
    this.every(BEAT_MS, () => this.beat(false));
    this.every(PHONE_BEAT_MS, () => this.beat(true));
  }

  /** Joins a topic: changes since `since` when they are still known, else a snapshot. Synchronous, so never half a batch. */
  join(
    view: ViewName,
    params: unknown,
    known: { epoch?: string | undefined; since?: number | undefined },
  ): Joined {
    const { image } = this.sequencer;
    const topic = this.topic(view, params);
    // The next push must begin where this copy stands, or its reader has to ask again at once.
    this.tell(topic, topic.seq !== image.seq);
    const { epoch, seq } = image;
    const { since } = known;
    if (known.epoch === epoch && since !== undefined && since <= seq) {
      const touches = this.since(since);
      if (touches) {
        const changes = topic.changes(image.hall, touches);
        if (!topic.isKnown) topic.isNow(topic.snapshot(image.hall));
        return { kind: 'changes', topic: topic.name, epoch, from: since, to: seq, changes };
      }
    }
    const snapshot = topic.snapshot(image.hall);
    if (!topic.isKnown) topic.isNow(snapshot);
    return { kind: 'snapshot', topic: topic.name, epoch, seq, snapshot };
  }

  snapshot(view: ViewName, params: unknown): { epoch: string; seq: number; snapshot: unknown } {
    const { image } = this.sequencer;
    return { epoch: image.epoch, seq: image.seq, snapshot: new Topic(view, params).snapshot(image.hall) };
  }

  nameOf(view: ViewName, params: unknown): string {
    return topicName(view, params);
  }

  stop(): void {
    for (const stop of this.stops) stop();
  }

  private topic(view: ViewName, params: unknown): Topic {
    const name = topicName(view, params);
    const found = this.topics.get(name);
    if (found) return found;
    const topic = new Topic(view, params);
    topic.seq = topic.looked = this.sequencer.image.seq;
    topic.epoch = this.sequencer.image.epoch;
    this.topics.set(name, topic);
    return topic;
  }

  private remember(advance: Advance): void {
    this.history.push(advance);
    if (this.history.length > REMEMBERED * 2) this.history.splice(0, REMEMBERED);
    this.schedule('boards', COALESCE_MS, () => this.tellAll());
    this.schedule('phones', PHONE_COALESCE_MS, () => this.tellPhones());
  }

  private schedule(group: 'boards' | 'phones', ms: number, run: () => void): void {
    if (this.due[group]) return;
    this.due[group] = true;
    this.clock.later(ms, () => {
      this.due[group] = false;
      run();
    });
  }

  /**
   * All touches after a fact; null when they are no longer known. Also when the fact lies within a span that was taken
   * in whole: a reader who comes from another process may have what came and went in it, of which no touch is left.
   */
  private since(from: number): Touch[] | null {
    const to = this.sequencer.image.seq;
    if (from === to) return [];
    // Thousands of phones ask the same in a row.
    if (this.lately.from !== from || this.lately.to !== to)
      this.lately = { from, to, touches: this.collect(from) };
    return this.lately.touches;
  }

  private collect(seq: number): Touch[] | null {
    let first = this.history.length;
    while (first > 0 && this.history[first - 1]!.to > seq) first -= 1;
    if (first === this.history.length || this.history[first]!.from !== seq) return null;
    return unique(this.history.slice(first));
  }

  private tellAll(): void {
    for (const topic of this.topics.values()) if (!topic.isPhone) this.tell(topic);
  }

  private tellPhones(): void {
    this.inSlices(
      [...this.topics.values()].filter(topic => topic.isPhone),
      topic => this.tell(topic),
    );
  }

  /** Thousands of phones are told a few at a time, so that no board waits for them. */
  private inSlices(topics: readonly Topic[], tell: (topic: Topic) => void): void {
    const slice = (from: number): void => {
      for (const topic of topics.slice(from, from + PHONES_AT_ONCE)) tell(topic);
      if (from + PHONES_AT_ONCE < topics.length) setImmediate(() => slice(from + PHONES_AT_ONCE));
    };
    slice(0);
  }

  /** Pushes what changed for a topic; silence when nothing did, unless it is a heartbeat. */
  private tell(topic: Topic, evenIfNothing = false): void {
    const { image } = this.sequencer;
    const { epoch, seq } = image;
    if (topic.epoch !== epoch || (topic.looked === seq && !evenIfNothing)) return;
    if (this.outlet.listeners(topic.name) === 0) {
      topic.seq = topic.looked = seq;
      return topic.forget();
    }
    const touches = this.since(topic.looked);
    if (!touches) return this.tellReset(topic);
    const changes = topic.untold(topic.changes(image.hall, touches));
    topic.looked = seq;
    if (changes.length === 0 && !evenIfNothing) return;
    this.push(topic, topic.seq, changes);
  }

  private push(topic: Topic, from: number, changes: Push['changes']): void {
    const { epoch, seq } = this.sequencer.image;
    const now = this.clock.wall();
    topic.epoch = epoch;
    topic.seq = topic.looked = seq;
    const waits = this.waitsOf(topic.view, topic.params);
    const isNews = waits !== undefined && (waits?.at ?? 0) !== topic.waitsAt;
    if (isNews) [topic.waitsAt, topic.waits] = [waits?.at ?? 0, JSON.stringify(waits?.value ?? null)];
    this.outlet.push(topic.name, {
      ...{ topic: topic.name, epoch, from, to: seq, changes, now },
      ...(isNews && { waits }),
    });
  }

  /** A new forecast goes at once to those for whom it is another, with the next beat to all others. */
  private tellWaits(): void {
    const others = [...this.topics.values()].filter(topic => {
      const waits = this.waitsOf(topic.view, topic.params);
      return waits !== undefined && JSON.stringify(waits?.value ?? null) !== topic.waits;
    });
    this.inSlices(others, topic => this.tell(topic, true));
  }

  /** The reading that goes beside a view (DESIGN 4); undefined: none does. */
  waitsOf(view: ViewName, params: unknown): Reading<Waits> | null | undefined {
    if (view === 'kiosk' || view === 'board') return this.waits.ofQueues();
    return view === 'ticket' ? this.waits.ofTicket((params as { ticketId: string }).ticketId) : undefined;
  }

  /** A push from before anything known makes every copy ask anew. */
  private tellReset(topic: Topic): void {
    topic.forget();
    this.push(topic, -1, []);
  }

  private startOver(): void {
    this.history.length = 0;
    this.lately = { from: -1, to: -1, touches: null };
    for (const topic of this.topics.values()) this.tellReset(topic);
  }

  private beat(phones: boolean): void {
    if (this.clock.monotonic() - this.sequencer.heardAt > DEAF_MS) return;
    const topics = [...this.topics.values()].filter(topic => topic.isPhone === phones);
    this.inSlices(topics, topic => {
      if (this.outlet.listeners(topic.name) === 0) this.topics.delete(topic.name);
      else this.tell(topic, true);
    });
  }

  private every(ms: number, run: () => void): void {
    let stopped = false;
    const again = (): void => {
      if (stopped) return;
      run();
      off = this.clock.later(ms, again);
    };
    let off = this.clock.later(ms, again);
    this.stops.push(() => {
      stopped = true;
      off();
    });
  }
}

/** One touch a thing; what was added in this span stays "added", whatever came after. */
function unique(advances: readonly Advance[]): Touch[] {
  const seen = new Map<string, Touch>();
  for (const { touches } of advances) {
    for (const touch of touches) {
      const key = `${touch.table}/${touch.id}`;
      if (!seen.has(key)) seen.set(key, touch);
    }
  }
  return [...seen.values()];
}
