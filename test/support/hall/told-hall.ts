import type { Joined, Push } from '../../../server/contract/feed.ts';
import { fold, type Sections } from '../../../server/contract/views/fold.ts';
import type { Clock } from '../../../server/app/ports.ts';
import { link } from '../../../server/app/sequencer/chain.ts';
import { Image } from '../../../server/app/sequencer/image.ts';
import { WaitBoard } from '../../../server/app/forecast/board.ts';
import type { Sequencer } from '../../../server/app/sequencer/sequencer.ts';
import type { Recorded } from '../../../server/domain/facts.ts';
import { Feed } from '../../../server/wire/feed.ts';
import type { Look } from './views.ts';

/** A clock that stands until it is told to go on. */
export class HandClock implements Clock {
  private at = 0;
  private coming: { at: number; run: () => void }[] = [];
  monotonic = (): number => this.at;
  wall = (): number => 1_795_000_000_000 + this.at;
  sleep = (): Promise<void> => Promise.resolve();
  later = (ms: number, run: () => void): (() => void) => {
    const one = { at: this.at + ms, run };
    this.coming.push(one);
    return () => void (this.coming = this.coming.filter(other => other !== one));
  };
  goOn(ms: number): void {
    const end = this.at + ms;
    for (;;) {
      const next = this.coming.filter(one => one.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.coming = this.coming.filter(one => one !== next);
      this.at = next.at;
      next.run();
    }
    this.at = end;
  }
}

/** A reader's copy of a view: it applies a push only where it stands, and asks again otherwise (rule V2). */
export interface Copy {
  readonly look: Look;
  seq: number;
  epoch: string;
  snapshot: Sections;
  /** How often it had to ask again. */
  asked: number;
  /** How many pushes said something, and not only that time goes on. */
  told: number;
}

/** An image and a real feed over it, that follow recorded facts in spans of any length, as a second process does. */
export class ToldHall {
  readonly image = new Image();
  readonly clock = new HandClock();
  readonly feed: Feed;
  private readonly copies = new Map<string, Copy[]>();
  private head = this.image.head;

  constructor() {
    const sequencer = { image: this.image, heardAt: Infinity } as unknown as Sequencer;
    const outlet = {
      push: (topic: string, push: Push) => this.deliver(topic, push),
      listeners: (topic: string) => this.copies.get(topic)?.length ?? 0,
    };
    this.feed = new Feed(sequencer, outlet, this.clock, new WaitBoard());
  }

  follow(facts: readonly Recorded[]): void {
    const hashed = facts.map(recorded => {
      const { seq, at, claimedAt, by } = recorded;
      this.head = link(this.head, { seq, at, claimedAt, by, body: JSON.stringify(recorded.fact) });
      return { recorded, hash: this.head };
    });
    this.image.follow(hashed);
  }

  join({ view, params }: Look, since?: number): Joined {
    return this.feed.join(view, params, { epoch: this.image.epoch, since });
  }

  /** Somebody new who watches. */
  watch(look: Look): Copy {
    const copy: Copy = { look, seq: -1, epoch: '', snapshot: {}, asked: 0, told: 0 };
    const topic = this.feed.nameOf(look.view, look.params);
    this.copies.set(topic, [...(this.copies.get(topic) ?? []), copy]);
    this.take(copy, this.join(look));
    return copy;
  }

  private take(copy: Copy, joined: Joined): void {
    copy.epoch = joined.epoch;
    if (joined.kind === 'snapshot') [copy.snapshot, copy.seq] = [joined.snapshot as Sections, joined.seq];
    else [copy.snapshot, copy.seq] = [fold(copy.snapshot, joined.changes), joined.to];
  }

  private deliver(topic: string, push: Push): void {
    for (const copy of this.copies.get(topic) ?? []) {
      if (copy.seq < 0) continue;
      if (push.changes.length > 0) copy.told += 1;
      if (push.epoch === copy.epoch && push.from === copy.seq) {
        copy.snapshot = fold(copy.snapshot, push.changes);
        copy.seq = push.to;
      } else if (push.epoch !== copy.epoch || push.to > copy.seq) {
        copy.asked += 1;
        this.take(copy, this.join(copy.look, push.epoch === copy.epoch ? copy.seq : undefined));
      }
    }
  }
}
