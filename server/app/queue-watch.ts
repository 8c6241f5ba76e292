import { type Book, bookOf } from '../domain/queue/calling/judge/book.ts';
import { judge } from '../domain/queue/calling/judge/judge.ts';
import type { Log, Store } from './ports.ts';
import { fromStored } from './sequencer/chain.ts';
import type { Sequencer } from './sequencer/sequencer.ts';

/** So many facts are read at once. */
const AT_ONCE = 1_000;

/** Judges the live journal (rule Q11): what breaks a property of the queue is logged, and counted since the start. */
export class QueueWatch {
  found = 0;
  private readonly parts: { readonly sequencer: Sequencer; readonly store: Store; readonly log: Log };
  private book: Book;
  private seq: number;

  constructor(parts: { readonly sequencer: Sequencer; readonly store: Store; readonly log: Log }) {
    this.parts = parts;
    const { image } = parts.sequencer;
    [this.book, this.seq] = [bookOf(image.hall), image.seq];
    // Another journal, or one too far ahead: the account begins anew with the image.
    image.onReset(() => {
      [this.book, this.seq] = [bookOf(image.hall), image.seq];
    });
  }

  /** Looks at the facts that came since the last look; gives how many. */
  async look(): Promise<number> {
    const { store, log } = this.parts;
    for (let looked = 0; ;) {
      const facts = await store.factsAfter(this.seq, AT_ONCE);
      for (const stored of facts) {
        const { seq } = stored;
        // A reset while the facts were read.
        if (seq !== this.seq + 1) return looked;
        this.seq = seq;
        for (const violation of judge(this.book, fromStored(stored))) {
          this.found += 1;
          log.error({ violation }, 'a property of the queue was broken');
        }
      }
      looked += facts.length;
      if (facts.length < AT_ONCE) return looked;
    }
  }
}
