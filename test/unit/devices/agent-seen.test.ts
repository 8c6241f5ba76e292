import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { jobTag } from '../../../devices/agent/job-tag.ts';
import { seenLabels, slipDay, splitLabel } from '../../../devices/agent/seen.ts';

const folder = mkdtempSync(join(tmpdir(), 'seen-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the highest numbers seen', () => {
  it.each([
    ['A001', { prefix: 'A', number: 1 }],
    ['AB1000', { prefix: 'AB', number: 1000 }],
    ['A-K2-001', { prefix: 'A-K2', number: 1 }],
    ['123', null],
    ['A', null],
    ['', null],
  ])('%s', (label, parts) => expect(splitLabel(label)).toEqual(parts));

  it('keeps the highest by day and prefix, on disk when it says so', async () => {
    const path = join(folder, 'a.json');
    const seen = await seenLabels(path);
    await Promise.all(['A003', 'A001', 'B010', 'A012', '?'].map(label => seen.record('d1', label)));
    expect(seen.read()).toEqual({ d1: { A: 12, B: 10 } });
    expect((await seenLabels(path)).read()).toEqual({ d1: { A: 12, B: 10 } });
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('keeps the last three days', async () => {
    const seen = await seenLabels(join(folder, 'b.json'));
    for (const day of ['20261119', '20261120', '20261121', '20261122']) await seen.record(day, 'A001');
    await seen.record('20261120', 'A002');
    expect(seen.read()).toEqual({ 20261120: { A: 2 }, 20261121: { A: 1 }, 20261122: { A: 1 } });
  });

  it.each(['', '{', '[["d1",[["A",3', '{"a":1}', '[["d1"],3,["d2",[["A","x"],["B",2.5]]]]', '\0\0\0'])(
    'a torn file %j counts as empty and can be written anew',
    async torn => {
      const path = join(folder, 'torn.json');
      writeFileSync(path, torn);
      const seen = await seenLabels(path);
      expect(Object.values(seen.read()).flatMap(numbers => Object.keys(numbers))).toEqual([]);
      await seen.record('d9', 'A001');
      expect(JSON.parse(readFileSync(path, 'utf8'))).toContainEqual(['d9', [['A', 1]]]);
    },
  );

  it('a disk that refuses says so each time, and the number is not lost once it works', async () => {
    const seen = await seenLabels(join(folder, 'not-there', 'c.json'));
    await expect(seen.record('d1', 'A001')).rejects.toThrow('ENOENT');
    await expect(seen.record('d1', 'A001')).rejects.toThrow('ENOENT');
    expect(seen.read()).toEqual({ d1: { A: 1 } });
  });

  it('the day of a slip is the hall’s', () => {
    const takenAt = Date.UTC(2026, 10, 22, 16, 30);
    expect(slipDay({ takenAt, utcOffsetMinutes: 480 })).toBe('2026-11-23');
  });
});

it.each([
  ['0192-ab12', 'ab12'],
  ['a\n中b', '00ab'],
  ['', '0000'],
])('the tag of job %j is %s', (id, tag) => expect(jobTag(id)).toBe(tag));
