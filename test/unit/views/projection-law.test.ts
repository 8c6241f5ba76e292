import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../server/contract/views/fold.ts';
import { VIEWS } from '../../../server/contract/views/specs.ts';
import { decideConfirmTime, decideDoubt } from '../../../server/domain/time/confirm.ts';
import { decideOpenNumbers, decideRestored } from '../../../server/domain/recovery/decide.ts';
import { batches, batchIn } from '../../support/hall/acts.ts';
import { makeHall, take } from '../../support/hall/ready-hall.ts';
import { changesSeen, type Look, looks, seen } from '../../support/hall/views.ts';

const sections = Object.fromEntries(
  Object.keys(VIEWS).map(view => [view, seen({ view, params: {} } as Look, makeHall().hall)]),
);

describe('views follow the facts', () => {
  it('[V3] batch by batch: the copy with its changes is the view anew, for every view', () => {
    fc.assert(
      fc.property(batches(20), story => {
        const hall = makeHall();
        const first = take(hall);
        const audience = looks(first.ok ? [first.data.ticketId] : []);
        let copies = audience.map(look => seen(look, hall.hall));
        for (const attempts of story) {
          const touched = batchIn(hall, attempts);
          copies = copies.map((copy, at) => fold(copy, changesSeen(audience[at]!, hall.hall, touched)));
          audience.forEach((look, at) => expect([look, copies[at]]).toEqual([look, seen(look, hall.hall)]));
        }
      }),
      { numRuns: 120 },
    );
  }, 120_000);

  it('[V3] one thing that comes and another of the same id that goes, in one batch, are both told', () => {
    const hall = makeHall();
    const look: Look = { view: 'settings', params: {} };
    hall.must(decideDoubt, { stepMs: 70_000 });
    let copy = seen(look, hall.hall);
    hall.begin();
    hall.must(decideConfirmTime, {});
    hall.must(decideRestored, { epoch: 'epoch-2', witness: null });
    copy = fold(copy, changesSeen(look, hall.hall, hall.commit()));
    expect(copy).toEqual(seen(look, hall.hall));
    expect(copy['doubt']).toEqual({});
    hall.begin();
    hall.must(decideDoubt, { stepMs: 80_000 });
    hall.must(decideOpenNumbers, {});
    copy = fold(copy, changesSeen(look, hall.hall, hall.commit()));
    expect(copy).toEqual(seen(look, hall.hall));
  });

  it('[V3] every view has the sections that its contract says, and every record fits the schema', () => {
    fc.assert(
      fc.property(batches(20), story => {
        const hall = makeHall();
        const first = take(hall);
        for (const attempts of story) batchIn(hall, attempts);
        for (const look of looks(first.ok ? [first.data.ticketId] : [])) {
          const { snapshot } = VIEWS[look.view];
          const shown = seen(look, hall.hall);
          expect(Object.keys(shown)).toEqual(Object.keys(snapshot.shape));
          expect(snapshot.parse(shown)).toEqual(shown);
        }
      }),
      { numRuns: 60 },
    );
    expect(Object.keys(sections)).toEqual(Object.keys(VIEWS));
  }, 120_000);
});
