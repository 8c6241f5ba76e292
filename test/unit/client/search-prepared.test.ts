import { afterEach, describe, expect, it, vi } from 'vitest';
import { AT_A_TIME, prepareSearch, rowsOf } from '../../../client/search/prepared.ts';
import { IndexMaker } from '../../../client/search/catalogue-index.ts';
import { searchItems } from '../../../client/search/items.ts';

const record = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `i-${at}`,
      { name: `事项${at}`, group: null, pinyin: 'shi xiang' },
    ]),
  );

/** A page that is idle when told so, each time for one piece. */
function idlePage() {
  const wishes: IdleRequestCallback[] = [];
  vi.stubGlobal('requestIdleCallback', (wish: IdleRequestCallback) => wishes.push(wish));
  vi.stubGlobal('cancelIdleCallback', (at: number) => delete wishes[at - 1]);
  return {
    wishes,
    beIdle: () => wishes.splice(0).forEach(wish => wish({ didTimeout: false, timeRemaining: () => 0 })),
  };
}

describe('making the rows of a catalogue while the page is idle', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('takes a piece at a time, and at the end a search has nothing left to make', () => {
    const page = idlePage();
    const items = record(AT_A_TIME * 2 + 1);
    const takeIn = vi.spyOn(IndexMaker.prototype, 'takeIn');
    const finish = vi.spyOn(IndexMaker.prototype, 'finish');
    prepareSearch(items);
    // Three pieces of items, then what they sound like is sorted in two.
    for (let piece = 1; piece <= 5; piece += 1) {
      expect(finish).not.toHaveBeenCalled();
      page.beIdle();
      expect(takeIn).toHaveBeenNthCalledWith(piece, AT_A_TIME);
    }
    expect(page.wishes).toEqual([]);
    expect(finish).toHaveBeenCalledTimes(1);
    expect(searchItems(items, '事项').length).toBe(AT_A_TIME * 2 + 1);
    expect(finish).toHaveBeenCalledTimes(1);
  });

  it('is whole for who searches before', () => {
    const page = idlePage();
    const items = record(AT_A_TIME * 3);
    prepareSearch(items);
    page.beIdle();
    expect(searchItems(items, 'shi').length).toBe(AT_A_TIME * 3);
    page.beIdle();
    expect(page.wishes).toEqual([]);
    expect(rowsOf(items)).toEqual(new IndexMaker(items).finish());
  });

  it('leaves off when told to', () => {
    const page = idlePage();
    prepareSearch(record(3))();
    expect(page.wishes.filter(wish => wish !== undefined)).toEqual([]);
  });
});
