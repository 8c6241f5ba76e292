import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_HEAD, fromStored, link, toStored } from '../../../server/app/sequencer/chain.ts';
import type { StoredFact } from '../../../server/app/ports.ts';
import { decideErase } from '../../../server/domain/person/erase.ts';
import type { Recorded } from '../../../server/domain/facts.ts';
import { batches, batchIn } from '../../support/hall/acts.ts';
import { makeHall } from '../../support/hall/ready-hall.ts';

function chained(facts: readonly Recorded[]): StoredFact[] {
  let head = FIRST_HEAD;
  return facts.map(recorded => {
    const row = toStored(head, recorded);
    head = row.hash;
    return row;
  });
}

/** Where a chain breaks: the place of the first row whose hash does not follow from the one before; -1 if nowhere. */
function brokenAt(rows: readonly StoredFact[]): number {
  return rows.findIndex((row, place) => link(rows[place - 1]?.hash ?? FIRST_HEAD, row) !== row.hash);
}

const somePlace = (rows: readonly unknown[], figure: number): number => figure % rows.length;

describe('the journal', () => {
  const story = makeHall().journal;

  it('[J1] the first fact names the algorithm, and each is hashed onto the one before', () => {
    const rows = chained(story);
    expect(story[0]!.fact).toEqual({ kind: 'hall.founded', hallId: 'small', algorithm: 'sha256' });
    expect(rows[0]!.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(brokenAt(rows)).toBe(-1);
    expect(rows.map(fromStored)).toEqual(story);
  });

  it('[J1] the hash is over the very text of the body, the times, the sender and the number', () => {
    const [row] = chained(story) as [StoredFact];
    const other: Partial<StoredFact>[] = [
      { body: row.body.replace('{', '{ ') },
      { at: row.at + 1 },
      { by: `${row.by}x` },
      { seq: 2 },
      { claimedAt: 0 },
    ];
    for (const change of other) expect(link(FIRST_HEAD, { ...row, ...change })).not.toBe(row.hash);
    expect(link('1'.repeat(64), row)).not.toBe(row.hash);
  });

  it('[J2] a fact that was changed, left out, put in or moved is found at its place', () => {
    const tamper = fc.constantFrom('change', 'leave out', 'put in', 'swap');
    fc.assert(
      fc.property(tamper, fc.nat(), (how, figure) => {
        const rows = chained(story);
        const place = somePlace(rows.slice(1), figure);
        const one = rows[place]!;
        if (how === 'change') rows[place] = { ...one, body: one.body.replace(/}$/, ',"x":1}') };
        if (how === 'leave out') rows.splice(place, 1);
        if (how === 'put in') rows.splice(place, 0, { ...one, at: one.at + 1 });
        if (how === 'swap') [rows[place], rows[place + 1]] = [rows[place + 1]!, one];
        expect(brokenAt(rows)).toBe(place);
      }),
      { numRuns: 60 },
    );
  });

  it('[F1] holds no identity, whatever happens: at most the mark of "same person"', () => {
    fc.assert(
      fc.property(batches(20), acts => {
        const hall = makeHall();
        for (const attempts of acts) batchIn(hall, attempts);
        const text = JSON.stringify(hall.journal);
        expect(text).not.toMatch(/sealed|passwordHash|loginIndex|idNumber|phone/i);
      }),
      { numRuns: 30 },
    );
  });

  it('[F3] forgetting erases rows and keys of past days, says how many, and leaves the journal whole', () => {
    const hall = makeHall();
    const decision = hall.decide(decideErase, {}, { prepared: { dayIds: ['day-1', 'day-2'], rows: 17 } });
    expect(decision.rows).toEqual([{ table: 'person', eraseDays: ['day-1', 'day-2'] }]);
    expect(decision.facts).toEqual([{ kind: 'person.erased', dayIds: ['day-1', 'day-2'], rows: 17 }]);
    const before = chained(hall.journal);
    hall.apply(decision);
    expect(chained(hall.journal).slice(0, -1)).toEqual(before);
    expect(brokenAt(chained(hall.journal))).toBe(-1);
  });

  it('[F3] with nobody to forget it says so', () => {
    const answer = makeHall().run(decideErase, {}, { prepared: { dayIds: [], rows: 0 } });
    expect(answer).toMatchObject({ refusal: { code: 'person.none' } });
  });
});
