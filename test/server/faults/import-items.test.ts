import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { insideHall } from './own-process.ts';
import { folder, onFile, removeFoldersAfterEach, tool } from './tool.ts';

removeFoldersAfterEach();

const SEED = path.resolve(import.meta.dirname, '../../../server/seed/data/guangan_hall_items.csv');
const lines = readFileSync(SEED, 'utf8').split(/\r?\n/);
const count = (dir: string) =>
  onFile(dir, db => (db.prepare('SELECT COUNT(*) AS n FROM item').get() as { n: number }).n);

it('loads a sound file and tells the counts; of a broken one it tells every broken row and loads nothing', async () => {
  const dir = folder();
  const env = { HALL_DATA: dir };
  const hall = await insideHall(env);
  const [good, bad] = [path.join(dir, 'good.csv'), path.join(dir, 'bad.csv')];
  writeFileSync(good, lines.slice(0, 101).join('\n'));
  const broken = lines.slice(0, 101);
  broken[10] = broken[11]!;
  broken[20] = `${broken[20]},one,more`;
  const department =
    broken[30]!.split(',')[lines[0]!.replace('\uFEFF', '').split(',').indexOf('department')]!;
  broken[30] = broken[30]!.replace(department, '不存在的局');
  writeFileSync(bad, broken.join('\n'));

  const locked = await tool('import-items', env, good);
  expect(locked).toMatchObject({ code: 1, said: expect.stringMatching(/in use by process/) });
  await hall.close();
  const before = count(dir);

  const refused = await tool('import-items', env, bad);
  expect(refused.code).toBe(1);
  expect(refused.said).toMatch(/line 12 \[implementation_code\].*duplicate_code/);
  expect(refused.said).toMatch(/line 21.*ragged_row/);
  expect(refused.said).toMatch(/line 31.*not_placed/);
  expect(refused.said).toMatch(/3 处错误/);
  expect(count(dir)).toBe(before);

  const loaded = await tool('import-items', env, good);
  expect(loaded).toMatchObject({ code: 0, said: expect.stringMatching(/Items +100 \(此前 before: 1135\)/) });
  expect(count(dir)).toBe(100);
  expect(await tool('verify', env)).toMatchObject({ code: 0 });
  expect(await tool('import-items', env, path.join(dir, 'none.csv'))).toMatchObject({ code: 1 });
});
