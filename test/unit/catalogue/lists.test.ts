import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePeers, differenceOf, type Peer } from '../../../server/domain/catalogue/lists/compare.ts';
import { readLimit, readPeers } from '../../../server/domain/catalogue/lists/peers.ts';
import { completenessOf, isComplete } from '../../../server/domain/catalogue/package/completeness.ts';
import { REGISTER_COLUMNS, registerRow } from '../../../server/domain/catalogue/package/register.ts';
import { bareEntry } from '../../../server/domain/catalogue/entry/entry.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import { SMALL_ITEMS } from '../../support/hall/plan.ts';

const row = (name: string, basis: string | null = null) => ({ name, basis });
const G = (n: number) => ({ n, unit: 'G' as const });
const peer = (name: string, more: Partial<Peer> = {}): Peer => ({
  ...{ name, typeCode: null, statutory: null, promised: null },
  ...more,
});

describe('the two lists of a bureau', () => {
  it('differ by what only duties give, only staff do, and by their basis', () => {
    const duties = [row('取水许可', '《水法》48'), row('排污许可'), row('采砂（河道）许可')];
    const staff = [row('取水 许可', '《取水条例》2'), row('采砂(河道)许可'), row('打井收费')];
    expect(differenceOf(duties, staff)).toEqual({
      dutiesOnly: [row('排污许可')],
      staffOnly: [row('打井收费')],
      both: 2,
      otherBasis: [{ name: '取水许可', duties: '《水法》48', staff: '《取水条例》2' }],
    });
  });

  it('are split without loss: each name is on one side or on both', () => {
    const names = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 30 });
    fc.assert(
      fc.property(names, names, (a, b) => {
        const list = (figures: number[]) => figures.map(n => row(`职权${n}`));
        const { dutiesOnly, staffOnly, both } = differenceOf(list(a), list(b));
        expect([dutiesOnly.length + both, staffOnly.length + both]).toEqual([a.length, b.length]);
      }),
    );
  });
});

describe("another place's list", () => {
  it.each([
    ['20 个工作日', G(20)],
    ['２０个工作日', G(20)],
    ['30日', { n: 30, unit: 'Z' }],
    ['15个自然日', { n: 15, unit: 'Z' }],
    ['当场办结', G(0)],
    ['', null],
    ['尽快', 'unread'],
  ])('says %s', (text, limit) => expect(readLimit(text)).toEqual(limit));

  it('is read by the names of its columns, in any order, and refused without them', () => {
    const rows = [
      ['承诺时限', '备注', '名称', '类型'],
      ['5个工作日', 'x', '取水许可', '行政许可'],
      ['尽快', '', '打井备案', '别的'],
    ];
    expect(readPeers(rows)).toEqual({
      ok: true,
      peers: [peer('取水许可', { typeCode: '01', promised: G(5) }), peer('打井备案')],
      unread: [3],
    });
    expect(readPeers([['事项'], ['取水许可']])).toEqual({ ok: false, faults: ['no_names:1'] });
    expect(readPeers([['名称']])).toEqual({ ok: false, faults: ['no_rows:2'] });
    expect(readPeers([['名称'], ['取水许可'], [' ']])).toEqual({ ok: false, faults: ['empty_name:3'] });
  });

  it('lacks, has beyond ours, and limits otherwise; what one does not say is no difference', () => {
    const own = (code: string, name: string, more: Partial<Peer> = {}) => ({ ...peer(name, more), code });
    const ours = [
      own('i-1', '甲', { promised: G(5) }),
      own('i-2', '乙', { promised: G(5) }),
      own('i-3', '丙'),
      // Another bureau's item of the same name.
      own('i-4', '甲', { promised: G(3) }),
    ];
    const theirs = [peer('甲', { promised: G(3) }), peer('乙'), peer('丁')];
    expect(comparePeers(ours, theirs)).toEqual({
      missing: [peer('丁')],
      extra: [ours[2]],
      otherLimits: [{ ours: ours[0], theirs: theirs[0] }],
      same: 2,
    });
  });
});

describe('a package', () => {
  it('is complete when table, chart and the words of its articles are there', () => {
    const whole = soundEntry('i-1', {
      basis: [{ law: '某法', version: null, article: '第一条', text: '全文' }],
    });
    expect(isComplete(completenessOf(whole))).toBe(true);
    expect(completenessOf(soundEntry()).basis).toEqual(['《中华人民共和国行政许可法》第四十二条']);
    const bare = completenessOf(bareEntry(SMALL_ITEMS[0]!));
    expect([bare.chart, bare.basis, bare.table.length]).toEqual([['no_steps'], ['no_basis'], 22]);
  });

  it('has a row of the register for everything known, and blanks for what is not', () => {
    const shown = registerRow(bareEntry(SMALL_ITEMS[0]!), 0, '税务局');
    expect(shown).toHaveLength(REGISTER_COLUMNS.length);
    expect(shown.slice(0, 5)).toEqual([1, 'i-1', '事项i-1', '行政许可', '税务局']);
    expect(shown[11]).toBe('');
    expect(registerRow(soundEntry(), 1, '税务局')[11]).toBe('不收费');
  });
});
