import { describe, expect, it } from 'vitest';
import { clearanceFile } from '../../../../server/domain/catalogue/lists/clearance-file.ts';
import { clearedHall } from '../../../support/hall/cleared-hall.ts';
import { makeHall } from '../../../support/hall/ready-hall.ts';
import { replayed, wholeOf } from '../../../support/hall/whole.ts';

describe("a bureau's clearance file", () => {
  const hall = clearedHall();
  const file = clearanceFile(hall.hall, 'b-tax', true)!;
  const itemOf = (code: string) => file.items.find(({ entry }) => entry.code === code)!;

  it('[E2] holds every item with its last word and every opinion in order, of what ended too', () => {
    expect(file.items.map(({ entry, outcome }) => [entry.code, outcome])).toEqual([
      ['i-1', 'keep'],
      ['i-2', 'abolish'],
      ['i-secret', null],
    ]);
    const ways = (code: string) => itemOf(code).reviews.map(({ stage, verdict }) => `${stage} ${verdict}`);
    const through = ['signing pass', 'first pass', 'legal pass', 'comment pass', 'final pass'];
    expect(ways('i-1')).toEqual(['signing return', ...through]);
    expect(ways('i-2')).toEqual(through);
    expect(itemOf('i-1').reviews.find(({ stage }) => stage === 'comment')).toMatchObject({
      ...{ comments: 2, opinion: '已采纳一条' },
    });
    for (const { reviews } of file.items)
      expect(reviews.map(({ at }) => at)).toEqual(reviews.map(({ at }) => at).sort((a, b) => a - b));
  });

  it('[E6] keeps what is not public from who may not read it, and says how many', () => {
    const open = clearanceFile(hall.hall, 'b-tax', false)!;
    expect(open.items.map(({ entry }) => entry.code)).toEqual(['i-1', 'i-2']);
    expect([open.withheld, file.withheld]).toEqual([1, 0]);
    expect(JSON.stringify(open)).not.toContain('不公开的事项');
  });

  it('counts by kind what was taken over and what is in force; the sums are those of the whole', () => {
    const sum = (key: 'before' | 'after') => file.kinds.reduce((total, kind) => total + kind[key], 0);
    expect([sum('before'), sum('after')]).toEqual([file.cleared.before, file.cleared.after]);
    expect(file.cleared.before).toBe(2);
  });

  it('lays the two lists beside each other', () => {
    expect(file.difference).toMatchObject({
      dutiesOnly: [{ name: '征收税款' }],
      staffOnly: [{ name: '发票领用' }],
      both: 1,
      otherBasis: [{ name: '税务登记' }],
    });
    expect(clearanceFile(makeHall().hall, 'b-tax', true)?.difference).toBeNull();
    expect(clearanceFile(hall.hall, 'b-none', true)).toBeNull();
  });

  it('[J3] the opinions on the way to an end come out of the facts again', () => {
    expect(wholeOf(replayed(hall.journal, 7))).toEqual(wholeOf(hall.hall));
  });
});
