import { describe, expect, it } from 'vitest';
import { manyItems } from '../../bench/catalogue/many-items.ts';
import { KINDS, queriesFor } from '../../bench/catalogue/queries.ts';
import { Chance } from '../../support/hall/chance.ts';

describe('a large catalogue for the bench', () => {
  const items = manyItems(3_000, new Chance(1));
  const names = items.map(({ name }) => name);

  it('has the real items first, then others like them, none twice, the same for the same seed', () => {
    expect(items.length).toBe(3_000);
    expect(new Set(items.map(({ code }) => code)).size).toBe(3_000);
    expect(new Set(names.slice(1_135)).size).toBe(3_000 - 1_135);
    expect(names.slice(1_135).filter(name => names.indexOf(name) < 1_135)).toEqual([]);
    expect(manyItems(3_000, new Chance(1))).toEqual(items);
    expect(manyItems(3_000, new Chance(2))).not.toEqual(items);
  });

  it('has queries of each kind, the same for the same seed', () => {
    const queries = queriesFor(names, 200, new Chance(2));
    expect(queriesFor(names, 200, new Chance(2))).toEqual(queries);
    for (const kind of KINDS) {
      expect(queries[kind].length).toBeGreaterThanOrEqual(200);
      expect(queries[kind].filter(query => query === '' || query.length > 40)).toEqual([]);
    }
    expect(queries.pinyin.every(query => /^[a-z ]+$/.test(query))).toBe(true);
    expect(queries.words.every(query => /^[\p{Script=Han} ]+$/u.test(query))).toBe(true);
    expect(queries.mixed.every(query => /[a-z]/.test(query) && /\p{Script=Han}/u.test(query))).toBe(true);
    expect(queries.keys.filter(query => query.length === 1).length).toBeGreaterThan(20);
  });
});
