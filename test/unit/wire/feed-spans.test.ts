import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../server/contract/views/fold.ts';
import type { Recorded } from '../../../server/domain/facts.ts';
import { draftOf, emptyHall, merge } from '../../../server/domain/state/hall.ts';
import { evolve } from '../../../server/domain/facts.ts';
import { batches, batchIn } from '../../support/hall/acts.ts';
import { makeHall, openCounter, call, take, seatOf } from '../../support/hall/ready-hall.ts';
import { ToldHall } from '../../support/hall/told-hall.ts';
import { type Look, looks, seen } from '../../support/hall/views.ts';
import { decideInHand } from '../../../server/domain/queue/serve.ts';
import { decideHold, decideResume } from '../../../server/domain/queue/hold.ts';
import { staff } from '../../support/hall/practice-hall.ts';

/** What a look showed after each fact of a story, by the fact's number. */
function copiesOf(look: Look, journal: readonly Recorded[], at: ReadonlySet<number>) {
  const hall = emptyHall();
  const copies = new Map<number, ReturnType<typeof seen>>();
  for (const recorded of journal) {
    const draft = draftOf(hall);
    evolve(draft, recorded);
    merge(draft, hall);
    if (at.has(recorded.seq)) copies.set(recorded.seq, seen(look, hall));
  }
  return copies;
}

function storyOf(attempts: Parameters<typeof batchIn>[1][]): { journal: Recorded[]; ticketId: string } {
  const hall = makeHall();
  const first = take(hall);
  for (const batch of attempts) batchIn(hall, batch);
  return { journal: hall.journal, ticketId: first.ok ? first.data.ticketId : '' };
}

/** Cuts facts into spans whose lengths come from the figures, again and again. */
function spans(journal: readonly Recorded[], lengths: readonly number[]): Recorded[][] {
  const cut: Recorded[][] = [];
  for (let at = 0; at < journal.length;) {
    const length = lengths[cut.length % lengths.length]!;
    cut.push(journal.slice(at, at + length));
    at += length;
  }
  return cut;
}

const lengths = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 });

describe('changes over spans of facts', () => {
  it('[V3] whoever comes back with any number gets what leads from there to now, whatever the spans followed', () => {
    fc.assert(
      fc.property(
        batches(15),
        lengths,
        fc.array(fc.nat(), { minLength: 3, maxLength: 5 }),
        (acts, cut, figures) => {
          const { journal, ticketId } = storyOf(acts);
          const told = new ToldHall();
          for (const span of spans(journal, cut)) told.follow(span);
          const since = new Set(figures.map(figure => journal[figure % journal.length]!.seq));
          for (const look of looks([ticketId]).filter((_, at) =>
            figures.some(figure => figure % 9 === at % 9),
          )) {
            const now = seen(look, told.image.hall);
            for (const [seq, copy] of copiesOf(look, journal, since)) {
              const joined = told.join(look, seq);
              const then = joined.kind === 'snapshot' ? joined.snapshot : fold(copy, joined.changes);
              expect([look, seq, then]).toEqual([look, seq, now]);
              expect(joined.kind === 'snapshot' ? joined.seq : joined.to).toBe(told.image.seq);
            }
          }
        },
      ),
      { numRuns: 80 },
    );
  }, 120_000);

  it('[V3] one that stands within a span that this process took in whole is not told half of it', () => {
    const hall = makeHall();
    openCounter(hall, 'c-1', 'staff-1');
    const before = hall.seq;
    take(hall);
    const called = call(hall, 'c-1', 'staff-1');
    const ticketId = called.ok ? called.data.ticketId : '';
    const within = hall.seq;
    const hand = { counterId: 'c-1', seat: seatOf('staff-1'), ticketId };
    hall.must(decideInHand('start'), hand, { sender: staff('staff-1') });
    const span = hall.seq;
    hall.must(decideInHand('finish'), hand, { sender: staff('staff-1') });
    const told = new ToldHall();
    const { journal } = hall;
    told.follow(journal.slice(0, before));
    told.follow(journal.slice(before, span));
    told.follow(journal.slice(span));
    const look: Look = { view: 'board', params: {} };
    const copy = copiesOf(look, journal, new Set([within])).get(within)!;
    expect(Object.keys(copy['calls']!)).toEqual([ticketId]);
    const joined = told.join(look, within);
    const now = joined.kind === 'snapshot' ? joined.snapshot : fold(copy, joined.changes);
    expect(now).toEqual(seen(look, told.image.hall));
  });

  it('[V2] readers who apply a push only where they stand see what there is, whenever they came', () => {
    fc.assert(
      fc.property(
        batches(15),
        lengths,
        fc.array(fc.nat(2_000), { minLength: 2, maxLength: 6 }),
        (acts, cut, pauses) => {
          const { journal, ticketId } = storyOf(acts);
          const told = new ToldHall();
          const audience = looks([ticketId]);
          const copies = audience.filter((_, at) => at % 2 === 0).map(look => told.watch(look));
          spans(journal, cut).forEach((span, turn) => {
            told.follow(span);
            told.clock.goOn(pauses[turn % pauses.length]!);
            if (turn === 2) copies.push(...audience.map(look => told.watch(look)));
          });
          told.clock.goOn(20_000);
          for (const { look, snapshot, seq } of copies) {
            expect([look, seq, snapshot]).toEqual([look, told.image.seq, seen(look, told.image.hall)]);
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);

  it('[V2] a push leads from where its topic stood to now; a reader who was there needs not ask again', () => {
    const hall = makeHall();
    const told = new ToldHall();
    told.follow(hall.journal);
    const early = told.watch({ view: 'board', params: {} });
    const from = hall.seq;
    hall.pass(10);
    take(hall);
    told.follow(hall.journal.slice(from));
    const late = told.watch({ view: 'board', params: {} });
    const before = hall.seq;
    take(hall);
    told.follow(hall.journal.slice(before));
    told.clock.goOn(150);
    expect([early.seq, early.asked, late.seq, late.asked]).toEqual([hall.seq, 0, hall.seq, 0]);
    expect(early.snapshot).toEqual(late.snapshot);
  });

  it('[V2] a desk is not told of a ticket that never stood on it, and is told when one is gone that did', () => {
    const hall = makeHall();
    openCounter(hall, 'c-1', 'staff-1');
    const told = new ToldHall();
    told.follow(hall.journal);
    const [mine, other] = ['c-1', 'c-2'].map(counterId =>
      told.watch({ view: 'counter', params: { counterId } }),
    );
    const goOn = (act: () => unknown): number[] => {
      const [before, counts] = [hall.seq, [mine!.told, other!.told]];
      act();
      told.follow(hall.journal.slice(before));
      told.clock.goOn(150);
      return [mine!.told - counts[0]!, other!.told - counts[1]!];
    };
    const served = (queueId: string) => {
      goOn(() => take(hall, { queueId }));
      let ticketId = '';
      goOn(() => {
        const called = call(hall, 'c-1', 'staff-1');
        ticketId = called.ok ? called.data.ticketId : '';
      });
      const hand = { counterId: 'c-1', seat: seatOf('staff-1'), ticketId };
      const as = { sender: staff('staff-1') };
      return {
        ticketId,
        start: goOn(() => hall.must(decideInHand('start'), hand, as)),
        hold: goOn(() => hall.must(decideHold, { ...hand, reason: 'copying', minutes: 5 }, as)),
        resume: () => goOn(() => hall.must(decideResume, hand, as)),
        finish: () => goOn(() => hall.must(decideInHand('finish'), hand, as)),
      };
    };
    // The other desk serves no queue A; that the one that serves both is free again makes its own wait shorter.
    const ofA = served('q-a');
    expect([ofA.start, ofA.hold]).toEqual([
      [1, 0],
      [1, 1],
    ]);
    expect(Object.keys(other!.snapshot['held']!)).toEqual([]);
    ofA.resume();
    ofA.finish();
    const ofB = served('q-b');
    expect([ofB.start, ofB.hold]).toEqual([
      [1, 0],
      [1, 1],
    ]);
    expect(Object.keys(other!.snapshot['held']!)).toEqual([ofB.ticketId]);
    expect(ofB.resume()).toEqual([1, 1]);
    expect(Object.keys(other!.snapshot['held']!)).toEqual([]);
  });
});
