import { describe, expect, it } from 'vitest';
import { searchItems } from '../../../client/search/items.ts';
import { topicItems } from '../../../kiosk-ui/topic-items.ts';
import { pinyinOf } from '../../../server/app/search/pinyin.ts';
import { defaultHall, defaultItems } from '../../../server/seed/default-hall/index.ts';

/** Rows of an item list on one page of a standing kiosk. */
const ROWS = 8;
/** Rows that a search shows above its keys, the cut one not counted. */
const SEARCH_ROWS = 5;

const rows = defaultItems();
const plan = defaultHall(rows);
const topics = plan.topics ?? [];
const items = Object.fromEntries(rows.map(item => [item.code, { ...item, pinyin: pinyinOf(item.name) }]));

const lists = topics.flatMap(topic =>
  [null, ...topic.queueIds].map(queueId => ({
    taps: queueId === null ? 1 : 2,
    place: new Map(topicItems(items, topic, queueId).map((code, at) => [code, at] as const)),
  })),
);

/** Taps to a number by topics: a tile, perhaps one of its queues, pages, the row, 取号; null when no topic has it. */
function tapsByTopic(code: string): number | null {
  const ways = lists.flatMap(({ taps, place }) => {
    const at = place.get(code);
    return at === undefined ? [] : [taps + Math.floor(at / ROWS) + 1 + 1];
  });
  return ways.length === 0 ? null : Math.min(...ways);
}

/** Whether a search by the first initials of its name, or its sound or characters further on, shows it at once. */
function foundBySearch(code: string): boolean {
  const { name, pinyin } = items[code]!;
  const initials = pinyin
    .split(' ')
    .filter(piece => /^[a-z0-9]/.test(piece))
    .map(piece => piece[0]);
  const queries = [
    initials.slice(0, 4).join(''),
    initials.slice(0, 8).join(''),
    initials.slice(0, 40).join(''),
    name,
  ];
  return queries.some(query => {
    const found = searchItems(items, query);
    const at = found.findIndex(({ id }) => id === code);
    // Items of one name at several bureaus stand below each other; which is meant, the bureau under it says.
    const before = new Set(found.slice(0, Math.max(0, at)).map(({ item }) => item.name));
    before.delete(name);
    return at >= 0 && before.size < SEARCH_ROWS;
  });
}

describe('the way to a number', () => {
  const common = [...new Set(topics.flatMap(topic => topic.common))];

  it('is three taps for what is asked for most: tile, row, 取号', () => {
    expect(common.length).toBeGreaterThanOrEqual(50);
    const far = common.filter(code => tapsByTopic(code) !== 3).map(code => items[code]?.name);
    expect(far).toEqual([]);
  });

  it('is five taps, or a search, for every item', () => {
    const byTaps = rows.filter(({ code }) => (tapsByTopic(code) ?? 9) <= 5);
    const rest = rows.filter(({ code }) => (tapsByTopic(code) ?? 9) > 5);
    const lost = rest.filter(({ code }) => !foundBySearch(code)).map(({ name }) => name);
    console.log(`${rows.length} items: ${byTaps.length} within five taps, ${rest.length} by a search`);
    expect(lost).toEqual([]);
  });

  it('needs no page of more than twelve tiles', () => {
    expect(topics.length).toBeLessThanOrEqual(12);
  });
});
