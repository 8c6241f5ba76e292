import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { needs } from '../support/skips.ts';
import { startOpenHall, type StoryHall } from './hall/hall.ts';
import { chooseItem, openKiosk, readNumber } from './hall/steps/kiosk.ts';
import { faults, part } from './hall/steps/screen.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

needs('chromium', 'fonts')('a kiosk after the hall lost its newest hour', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
  });
  afterAll(() => hall.close());

  function tool(name: string, ...args: string[]): void {
    execFileSync(process.execPath, ['--import', 'tsx', `server/tools/${name}.ts`, ...args], {
      cwd: ROOT,
      env: { ...process.env, HALL_DATA: hall.server().data },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }

  it('says the highest number it showed, and no number is given twice', async () => {
    const kiosk = await openKiosk(hall);
    const takeOne = async (): Promise<string> => {
      await chooseItem(kiosk.page, '烟草 零售');
      await part(kiosk.page, 'take').click();
      const label = await readNumber(kiosk.page);
      await part(kiosk.page, 'done').click();
      return label;
    };
    expect(await takeOne()).toBe('F001');
    const { data } = hall.server();
    const copy = path.join(data, 'older.sqlite');
    tool('backup', '--to', copy);
    expect([await takeOne(), await takeOne()]).toEqual(['F002', 'F003']);

    await hall.cut();
    // The disk is lost with all that the server itself could have testified.
    for (const end of ['', '-wal', '-shm']) rmSync(path.join(data, `hall.sqlite${end}`), { force: true });
    tool('restore', '--from', copy);
    await hall.again();
    await expect
      .poll(() => part(kiosk.page, 'truth').textContent(), { timeout: 20_000 })
      .toContain('正在取号');
    expect(await takeOne()).toBe('F004');
    expect(faults(kiosk)).toEqual([]);
  });
});
