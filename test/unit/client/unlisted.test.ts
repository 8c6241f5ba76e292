import { describe, expect, it } from 'vitest';
import { lawsThatHold } from '../../../counter-ui/guide/laws.ts';
import { placeOf, PLACES } from '../../../counter-ui/places.ts';

describe('the laws that may be cited for an item', () => {
  const registered = {
    a: { name: '乙法', repealedFrom: null },
    b: { name: '甲法', repealedFrom: '2026-12-01' },
    c: { name: '丙法', repealedFrom: '2026-11-01' },
  };

  it('[E5] are its own and the registered ones, each once, but for those repealed by that day', () => {
    expect(lawsThatHold(registered, ['丁法', '乙法', '丙法'], '2026-11-30')).toEqual([
      '丁法',
      '乙法',
      '甲法',
    ]);
    expect(lawsThatHold(registered, [], '2026-12-01')).toEqual(['乙法']);
  });
});

describe('the head of the staff’s pages', () => {
  it.each([
    ['/counter', '/counter'],
    ['/counter/desk/c-1', '/counter'],
    ['/counter/catalogue', '/counter/catalogue'],
    ['/counter/catalogue/item-1', '/counter/catalogue'],
    ['/counter/settings/items', '/counter/settings'],
    ['/setup', undefined],
  ])('at %s marks %s', (path, to) => {
    expect(placeOf(path, PLACES)?.to).toBe(to);
  });
});
