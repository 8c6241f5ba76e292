import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from '../../../scripts/prepare/lock.mjs';

describe('the lock of prepare', () => {
  let home: string;
  let lock: string;
  beforeEach(() => {
    home = mkdtempSync(path.join(os.tmpdir(), 'hall-lock-'));
    lock = path.join(home, 'deep', 'prepare.lock');
  });
  afterEach(() => rmSync(home, { recursive: true }));

  const leftBy = (owner: Record<string, unknown> | null) => {
    mkdirSync(lock, { recursive: true });
    if (owner)
      writeFileSync(
        path.join(lock, 'owner.json'),
        JSON.stringify({ token: 'x', born: null, beat: 1, ...owner }),
      );
  };

  it('lets one in at a time, tells the others once, and goes away', async () => {
    let inside = 0;
    let most = 0;
    let told = 0;
    const work = async () => {
      most = Math.max(most, ++inside);
      await sleep(15);
      inside--;
    };
    const options = { pollMs: 2, onWait: () => void told++ };
    await Promise.all(Array.from({ length: 8 }, () => withLock(lock, work, options)));
    expect([most, told, existsSync(lock)]).toEqual([1, 7, false]);
  });

  it('is given back when the work fails', async () => {
    await expect(withLock(lock, () => Promise.reject(new Error('no network')))).rejects.toThrow('no network');
    expect(existsSync(lock)).toBe(false);
  });

  it('of a dead process, or of a pid used again, is taken over at once', async () => {
    leftBy({ host: os.hostname(), pid: 2 ** 22 + 1 });
    expect(await withLock(lock, () => 'mine')).toBe('mine');
    leftBy({ host: os.hostname(), pid: process.pid, born: '1' });
    expect(await withLock(lock, () => 'mine')).toBe('mine');
  });

  it('of another machine is taken over after silence, and one without a note too', async () => {
    leftBy({ host: 'elsewhere', pid: 1 });
    const began = performance.now();
    await withLock(lock, () => undefined, { pollMs: 5, silenceMs: 100 });
    expect(performance.now() - began).toBeGreaterThan(95);
    leftBy(null);
    await withLock(lock, () => undefined, { pollMs: 5, silenceMs: 50 });
  });
});
