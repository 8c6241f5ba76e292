import { describe, expect, it } from 'vitest';
import { clockText, dateOf, dayText, lapseText } from '../../../client/hall-time.ts';
import { splitLabel } from '../../../client/label.ts';
import { matchedPieces, searchItems } from '../../../client/search.ts';

const items = {
  a: { name: '企业职工基本养老保险关系转移接续申请', group: null },
  b: { name: '养老保险定期待遇领取资格认证', group: '养老' },
  c: { name: '烟草专卖零售许可证新办', group: '烟草专卖零售许可证核发' },
  d: { name: '延续申请', group: '烟草专卖零售许可证核发' },
};
const ids = (query: string, beside?: (item: { name: string }) => string) =>
  searchItems(items, query, beside).map(found => found.id);

describe('searching items', () => {
  it.each([
    ['养老', ['b', 'a']],
    ['转移 养老', ['a']],
    ['  许可证   烟草 ', ['c', 'd']],
    ['护照', []],
    ['', []],
    ['　养老　认证', ['b']],
  ])('%j', (query, found) => {
    expect(ids(query)).toEqual(found);
  });
  it('looks at what stands beside an item too, in any case', () => {
    expect(ids('Tobacco', item => (item.name.includes('烟草') ? 'Market regulation & tobacco' : ''))).toEqual(
      ['c'],
    );
  });
  it('marks what was searched for', () => {
    expect(matchedPieces('烟草专卖零售许可证', '许可证 烟草')).toEqual([
      { text: '烟草', hit: true },
      { text: '专卖零售', hit: false },
      { text: '许可证', hit: true },
    ]);
    expect(matchedPieces('设立（变更）', '(变更')).toEqual([
      { text: '设立', hit: false },
      { text: '（变更', hit: true },
      { text: '）', hit: false },
    ]);
    expect(matchedPieces('50㎡以上', '以上')).toEqual([{ text: '50㎡以上', hit: false }]);
  });
});

describe('the hall’s clock', () => {
  const at = Date.UTC(2026, 4, 27, 18, 4, 5);
  it('is China’s, wherever the browser stands', () => {
    expect(clockText(at)).toBe('02:04');
    expect(dateOf(at)).toBe('2026-05-28');
    expect(dayText(at, 'zh')).toBe('5月28日 星期四');
    expect(dayText(at, 'en')).toMatch(/Thu,? 28 May/);
  });
  it.each([
    [0, '00:00'],
    [372_900, '06:12'],
    [3_972_000, '1:06:12'],
    [-5, '00:00'],
  ])('%d ms lapsed: %s', (ms, text) => {
    expect(lapseText(ms)).toBe(text);
  });
});

describe('splitLabel', () => {
  it.each([
    ['F035', 'F', '035'],
    ['GS1000', 'GS', '1000'],
    ['A-K2-001', 'A-K2-001', ''],
  ])('%s', (label, prefix, figures) => {
    expect(splitLabel(label)).toEqual({ prefix, figures });
  });
});
