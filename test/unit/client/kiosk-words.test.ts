import { describe, expect, it } from 'vitest';
import { paperOf } from '../../../kiosk-ui/paper.ts';
import { topicItems } from '../../../kiosk-ui/topic-items.ts';
import { grouped } from '../../../kiosk-ui/typed-number.ts';
import { bandOver, isNone } from '../../../kiosk-ui/wait.ts';

describe('the wait of a topic', () => {
  const queue = (low: number | null, high = 0) => ({
    waiting: 0,
    band: low === null ? null : { lowMinutes: low, highMinutes: high },
  });
  it.each([
    [[], null],
    [[queue(null)], null],
    [[queue(5, 10), queue(20, 30), queue(null)], { lowMinutes: 5, highMinutes: 30 }],
    [[queue(0, 0), queue(0, 0)], { lowMinutes: 0, highMinutes: 0 }],
  ])('%j', (queues, band) => {
    expect(bandOver(queues)).toEqual(band);
  });
  it('is none only where nobody waits anywhere', () => {
    expect(isNone({ lowMinutes: 0, highMinutes: 0 })).toBe(true);
    expect(isNone({ lowMinutes: 0, highMinutes: 5 })).toBe(false);
  });
});

describe('the items of a topic', () => {
  const items = { a: { queueId: 'q' }, b: { queueId: 'q' }, c: { queueId: 'r' }, d: { queueId: null } };
  const topic = { queueIds: ['q', 'r'], common: ['c', 'gone', 'b'] };
  it('begin with what is asked for most, and hold each once', () => {
    expect(topicItems(items, topic, null)).toEqual(['c', 'b', 'a']);
    expect(topicItems(items, topic, 'q')).toEqual(['b', 'a']);
    expect(topicItems(items, topic, 'x')).toEqual([]);
  });
});

describe('the truth about paper', () => {
  it.each([
    [true, 'ready', 'printing'],
    [true, 'low', 'printing'],
    [true, null, 'printing'],
    [true, 'out', 'out'],
    [false, 'out', 'out'],
    [false, 'none', 'none'],
    [true, 'cover', 'none'],
    [false, 'ready', 'none'],
    [false, null, 'none'],
  ] as const)('ordered %j, printer %j: %s', (printed, printer, paper) => {
    expect(paperOf(printed, printer)).toBe(paper);
  });
});

describe('a number as it is typed', () => {
  it.each([
    ['5116', 'id', ['5116__', '________', '____']],
    ['51160219900101105X', 'id', ['511602', '19900101', '105X']],
    ['138', 'phone', ['138', '____', '____']],
    ['13800138000', 'phone', ['138', '0013', '8000']],
  ] as const)('%s as %s', (typed, by, groups) => {
    expect(grouped(typed, by)).toEqual(groups);
  });
});
