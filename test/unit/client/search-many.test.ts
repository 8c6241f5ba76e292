import { expect, it } from 'vitest';
import { type Named, searchItems } from '../../../client/search/items.ts';
import { pinyinOf } from '../../../server/app/search/pinyin.ts';
import { manyItems } from '../../bench/catalogue/many-items.ts';
import { KINDS, queriesFor } from '../../bench/catalogue/queries.ts';
import { Chance } from '../../support/hall/chance.ts';
import { plainSearch } from '../../support/search/plain-search.ts';

const beside = ({ bureauId, queueId }: Named) => `${bureauId} ${queueId}`;

/** How many of the queries people type find something; each is held against the plain search. */
function compared(count: number, queriesOfKind: number): number {
  const items = manyItems(count, new Chance(3));
  const record = Object.fromEntries(
    items.map(({ code, ...rest }) => [code, { ...rest, pinyin: pinyinOf(rest.name) }]),
  );
  const names = items.map(({ name }) => name);
  const queries = queriesFor(names, queriesOfKind, new Chance(4));
  let hits = 0;
  for (const query of KINDS.flatMap(kind => queries[kind].slice(0, queriesOfKind))) {
    const found = searchItems(record, query, { beside });
    const plain = plainSearch(record, query, { beside });
    hits += Number(plain.length > 0);
    expect(found.map(({ id }) => id)).toEqual(plain.map(({ id }) => id));
    expect(found.slice(0, 300).map(({ marks }) => marks)).toEqual(
      plain.slice(0, 300).map(({ marks }) => marks),
    );
  }
  return hits;
}

it('finds in the hall’s own catalogue what the plain search finds, for all that people type', () => {
  expect(compared(1_135, 40)).toBeGreaterThan(150);
}, 60_000);

it('finds among the 20,000 items of a city what the plain search finds', () => {
  expect(compared(20_000, 3)).toBeGreaterThan(10);
}, 120_000);
