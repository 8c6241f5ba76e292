import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { openChromium, openScreen, type Screen, shot } from '../support/chromium.ts';
import { startOnLeash } from '../support/leash.ts';
import { freePort } from '../support/ports.ts';
import { needs } from '../support/skips.ts';
import { until } from '../support/until.ts';
import { buildScreens } from './hall/screens-built.ts';
import { faults, part } from './hall/steps/screen.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const WATCHED_MS = 45_000;

needs('chromium', 'fonts')('npm run demo', () => {
  it('plays a day in which every screen lives, and ends clean when it is told to', async () => {
    buildScreens();
    const data = await mkdtemp(path.join(os.tmpdir(), 'hall-demo-'));
    const port = await freePort('0.0.0.0');
    const url = `http://127.0.0.1:${port}`;
    const args = ['scripts/demo.mjs', '--speed', '60', '--port', String(port), '--data', data];
    const demo = await startOnLeash(process.execPath, args, { cwd: ROOT, clean: '', env: process.env });
    let said = '';
    for (const stream of [demo.stdout, demo.stderr]) stream.on('data', chunk => (said += String(chunk)));
    const browser = await openChromium();
    try {
      const password = await until(() => /password of all: (\S+)/.exec(said)?.[1], {
        ...{ what: 'the stage to be set', timeoutMs: 90_000 },
      });
      const screens: Record<string, Screen> = {};
      const open = async (name: string, size: { width: number; height: number }, address: string) => {
        const screen = (screens[name] = await openScreen(browser, size));
        await screen.page.goto(url + address);
        return screen;
      };
      await open('board', { width: 1920, height: 1080 }, '/display');
      await open('kiosk', { width: 1080, height: 1920 }, '/kiosk');
      const desk = await open('supervision', { width: 1920, height: 1080 }, '/counter/supervision');
      await desk.page.locator('input[name="login"]').fill('supervisor');
      await desk.page.locator('input[name="password"]').fill(password);
      await part(desk.page, 'sign-in').click();
      await part(desk.page, 'figure-waiting').waitFor();
      // The doorkeeper lets the kiosk in without anybody's help.
      await part(screens['kiosk']!.page, 'to-search').waitFor({ timeout: 20_000 });

      const words = async (name: string): Promise<string> => screens[name]!.page.locator('body').innerText();
      const before = Object.fromEntries(
        await Promise.all(Object.keys(screens).map(async name => [name, await words(name)] as const)),
      );
      await desk.page.waitForTimeout(WATCHED_MS);
      for (const name of Object.keys(screens)) {
        expect([name, (await words(name)) === before[name]]).toEqual([name, false]);
        await shot(screens[name]!.page, `demo-${name}-zh`);
        expect([name, faults(screens[name]!)]).toEqual([name, []]);
      }
      expect(Number(await part(desk.page, 'figure-done').getAttribute('data-value'))).toBeGreaterThan(20);
    } finally {
      await browser.close();
      demo.kill('SIGINT');
    }
    const { code } = await demo.ended;
    expect([code, said]).toEqual([0, said]);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'server/tools/verify.ts'],
      {
        ...{ cwd: ROOT, env: { ...process.env, HALL_DATA: data } },
      },
    );
    console.log(stdout.trim().split('\n').slice(-3).join('\n'));
    await rm(data, { recursive: true, force: true });
  }, 240_000);
});
