import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexMaker } from '../../../client/search/catalogue-index.ts';
import { searchItems } from '../../../client/search/items.ts';
import { pinyinOf } from '../../../server/app/search/pinyin.ts';
import { defaultItems } from '../../../server/seed/default-hall/index.ts';
import { plainSearch } from '../../support/search/plain-search.ts';

type An = { name: string; group: string | null; pinyin?: string; bureauId?: string; queueId?: string | null };

/** Few signs, so that much is hit: sounds that begin alike, long initials, letters, signs, forms of other lengths. */
const SIGNS = [...'养老保险证中长上市办理是西安重庆aAzZh1Ａ（）、 ㎡ﬁ𠮷İ'];
const name = fc.array(fc.constantFrom(...SIGNS), { maxLength: 9 }).map(signs => signs.join(''));
const place = { bureauId: fc.constantFrom('b-1', 'b-2'), queueId: fc.constantFrom('q-1', null) };
const item: fc.Arbitrary<An> = fc
  .record({ name, group: fc.option(name), heard: fc.boolean(), ...place })
  .map(({ heard, ...one }) => (heard ? { ...one, pinyin: pinyinOf(one.name) } : one));
const items = fc
  .array(item, { maxLength: 25 })
  .map(all => Object.fromEntries(all.map((one, at) => [`i-${at}`, one])));
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'yanglobxiezhcsu1w'), minLength: 1, maxLength: 5 }),
  fc.constantFrom(
    'ylbx',
    'zhengb',
    'sh',
    'shang',
    'zhong',
    'xian',
    'xan',
    'fi',
    'm2',
    '养老',
    '证',
    '(',
    '（',
  ),
  name,
);
const query = fc
  .array(word, { maxLength: 3 })
  .chain(words => fc.constantFrom(' ', '　', '').map(blank => words.join(blank)));
const beside = ({ bureauId, queueId }: An) => `${bureauId} 保险 Pension ${queueId ?? 'zhe'}`;

const all = (found: readonly { id: string; item: An; marks: readonly number[] }[]) =>
  found.map(({ id, item: one, marks }) => ({ id, item: one, marks }));

describe('the quick search is the plain one', () => {
  it('finds the same items in the same order with the same marks', () => {
    fc.assert(
      fc.property(items, query, fc.boolean(), fc.boolean(), (record, words, literal, withBeside) => {
        const parts = withBeside ? { beside, literal } : { literal };
        expect(all(searchItems(record, words, parts))).toEqual(plainSearch(record, words, parts));
      }),
      { numRuns: 4_000 },
    );
  });

  it('over the hall’s own catalogue, key after key', () => {
    const record = Object.fromEntries(
      defaultItems().map(({ code, ...rest }) => [code, { ...rest, pinyin: pinyinOf(rest.name) }]),
    );
    for (const whole of ['zhengshou', 'ylbx', '养老保险', '烟草 xb', 'yang lao', 'tobacco', 'qwrt'])
      for (let keys = 1; keys <= whole.length; keys += 1) {
        const typed = whole.slice(0, keys);
        const found = all(searchItems(record, typed, { beside }));
        expect(found).toEqual(plainSearch(record, typed, { beside }));
      }
  });

  it('does not mind how its rows were made', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 9 }), (record, count) => {
        const maker = new IndexMaker(record);
        while (maker.takeIn(count));
        expect(maker.finish()).toEqual(new IndexMaker(record).finish());
      }),
    );
  });
});
