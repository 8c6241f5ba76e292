import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../server/domain/catalogue/entry/entry.ts';
import { defaultEntries } from '../../../server/seed/default-hall/entries/index.ts';
import { defaultHall, defaultItems } from '../../../server/seed/default-hall/index.ts';
import { reached } from '../../support/catalogue-steps.ts';

const items = defaultItems();
const entries = defaultEntries(items);

describe('what the hall starts with', () => {
  it('says which items are limited by number, as an example', () => {
    const limited = entries.filter(({ places }) => places);
    expect(limited.map(({ name }) => name)).toEqual(['烟花爆竹经营（零售）许可证核发']);
    expect(limited.every(({ quantity, examples }) => quantity && examples.includes('places'))).toBe(true);
  });

  it('give what several bureaus of the hall do together the time that the law gives, and a hearing to one', () => {
    const bureaus = new Set(defaultHall(items).bureaus.map(({ name }) => name.zh));
    const joint = entries.filter(({ typeCode, jointBodies }) => typeCode === '01' && jointBodies.length > 0);
    expect(joint.map(({ statutory }) => statutory)).toEqual(joint.map(() => ({ n: 45, unit: 'G' })));
    const ofThree = joint.filter(
      ({ jointBodies }) => jointBodies.filter(one => bureaus.has(one)).length >= 2,
    );
    expect(ofThree.map(({ name }) => name)).toEqual(['校车使用许可', '取水申请批准文件']);
    expect(ofThree.filter(({ special }) => special.includes('hearing')).map(({ name }) => name)).toEqual([
      '取水申请批准文件',
    ]);
  });

  it('let a pledged item be granted on the spot: no choice lies before its decision', () => {
    const pledged = entries.filter(({ pledge }) => pledge);
    expect(pledged.map(({ examples }) => examples.includes('pledge'))).toEqual([true]);
    const from = (entry: Entry) => reached(entry.steps, 'accept');
    for (const entry of pledged)
      for (const { id, ways } of entry.steps.filter(one => from(entry).has(one.id)))
        expect([id, ways.length === 1 || ways.some(({ to }) => to === 'end')]).toEqual([id, true]);
  });
});
