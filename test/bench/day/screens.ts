import type { Push } from '../../../server/contract/feed.ts';
import { fold, type Sections } from '../../../server/contract/views/fold.ts';
import type { ViewName } from '../../../server/contract/views/specs.ts';
import { Feed } from '../../../server/wire/feed.ts';
import type { PlayedHall } from './played-hall.ts';

interface Copy {
  readonly view: ViewName;
  readonly params: unknown;
  readers: number;
  epoch: string;
  seq: number;
  snapshot: Sections;
}

/** Every screen of the hall: each topic's pushes are written out once, as for the wire, and folded into a copy. */
export class Screens {
  private readonly copies = new Map<string, Copy>();
  private readonly feed: Feed;
  private readonly hall: PlayedHall;
  pushes = 0;
  bytes = 0;
  phones = 0;

  constructor(hall: PlayedHall) {
    this.hall = hall;
    const outlet = {
      push: (topic: string, push: Push) => this.take(topic, push),
      listeners: (topic: string) => this.copies.get(topic)?.readers ?? 0,
    };
    this.feed = new Feed(hall.hall.sequencer, outlet, hall.clock, hall.hall.waits);
  }

  /** So many screens that show the same. */
  join(view: ViewName, params: unknown, readers = 1): void {
    const name = this.feed.nameOf(view, params);
    const copy = { view, params, readers, epoch: '', seq: -1, snapshot: {} };
    this.copies.set(name, copy);
    this.ask(copy);
  }

  /** How many wait in the lines that a counter's screen shows. */
  waitingAt(counterId: string): number {
    const copy = this.copies.get(this.feed.nameOf('counter', { counterId }));
    const lines = Object.values(copy?.snapshot['queues'] ?? {}) as { readonly waiting: number }[];
    return lines.reduce((sum, { waiting }) => sum + waiting, 0);
  }

  /** A citizen's phone, until ten minutes after the number is done with. */
  phone(ticketId: string): void {
    this.phones += 1;
    this.join('ticket', { ticketId });
    const look = (): void => {
      const ticket = this.hall.hall.sequencer.image.hall.tickets.get(ticketId);
      const isOver = !ticket || ['done', 'left', 'voided'].includes(ticket.state);
      this.hall.clock.later(10 * 60_000, () => (isOver ? this.leave('ticket', { ticketId }) : look()));
    };
    look();
  }

  /** The copies that are not what the hall is now, by name: none (rule V3). */
  wrong(): string[] {
    for (const copy of this.copies.values()) this.ask(copy);
    return [...this.copies].flatMap(([name, { view, params, snapshot }]) => {
      const now = JSON.stringify(sorted(this.feed.snapshot(view, params).snapshot as Sections));
      return now === JSON.stringify(sorted(snapshot)) ? [] : [name];
    });
  }

  stop(): void {
    this.feed.stop();
  }

  private leave(view: ViewName, params: unknown): void {
    this.copies.delete(this.feed.nameOf(view, params));
  }

  private take(topic: string, push: Push): void {
    this.pushes += 1;
    this.bytes += JSON.stringify(push).length;
    const copy = this.copies.get(topic);
    if (!copy) return;
    if (push.epoch !== copy.epoch || push.from !== copy.seq) return this.ask(copy);
    copy.snapshot = fold(copy.snapshot, push.changes);
    copy.seq = push.to;
  }

  private ask(copy: Copy): void {
    const { view, params, epoch, seq } = copy;
    const joined = this.feed.join(view, params, seq < 0 ? {} : { epoch, since: seq });
    copy.epoch = joined.epoch;
    if (joined.kind === 'snapshot') {
      copy.snapshot = JSON.parse(JSON.stringify(joined.snapshot)) as Sections;
      copy.seq = joined.seq;
    } else {
      copy.snapshot = fold(copy.snapshot, joined.changes);
      copy.seq = joined.to;
    }
  }
}

/** With the cells of each section in one order: a record that came later stands last in a copy. */
const sorted = (snapshot: Sections): unknown =>
  Object.fromEntries(
    Object.entries(snapshot).map(([name, cells]) => [
      name,
      Object.entries(cells)
        .filter(([, record]) => record !== null)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ]),
  );
