import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { openChromium, openScreen, type Screen } from '../../support/chromium.ts';
import { nonLoopback } from '../../support/nonloopback.ts';
import { OPEN_TICKET_RULES } from '../../../server/contract/queue.ts';
import { freePort } from '../../support/ports.ts';
import { type ServerProcess, startServer } from '../../support/server-process.ts';
import { StaffClient } from '../../support/staff-client.ts';
import { buildScreens } from './screens-built.ts';

export const PASSWORD = 'Hall-test-2026';
export const SIZES = {
  kiosk: { width: 1080, height: 1920 },
  kioskWide: { width: 1920, height: 1080 },
  board: { width: 1920, height: 1080 },
  boardUpright: { width: 1080, height: 1920 },
  desk: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

/** Each story runs by both (scripts/test/stages.mjs); on a machine without a network it runs by loopback. */
const FACE = process.env['STORY_FACE'] === 'https' ? 'https' : 'http';

/** A whole hall for one story file: a real server over a data folder that outlives it, and a browser. */
export interface StoryHall {
  /** Where its screens are opened: by the machine's own network address, by http or https as STORY_FACE says. */
  readonly url: string;
  /** The same hall for programs on this machine, by plain http. */
  readonly local: string;
  readonly browser: Browser;
  /** The director, over plain http, for what a story does not want to click. */
  director: StaffClient;
  server(): ServerProcess;
  open(size: { width: number; height: number }, address: string): Promise<Screen>;
  /** kill -9, as a power cut would. */
  cut(): Promise<void>;
  /** The same hall again, at the same address. */
  again(): Promise<void>;
  close(): Promise<void>;
}

/** Today as the hall counts it: UTC+8. */
export const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** Starts a fresh hall with the default floor; nobody is set up in it yet. `around`: more of its environment. */
export async function startHall(around: Readonly<Record<string, string>> = {}): Promise<StoryHall> {
  buildScreens();
  const data = await mkdtemp(path.join(os.tmpdir(), 'hall-e2e-'));
  const [port, securePort] = [await freePort('0.0.0.0'), await freePort('0.0.0.0')];
  const local = `http://127.0.0.1:${port}`;
  const address = nonLoopback() ?? '127.0.0.1';
  const url = FACE === 'https' ? `https://${address}:${securePort}` : `http://${address}:${port}`;
  const env = {
    PORT: String(port),
    PUBLIC_URL: url,
    HALL_HTTPS: '1',
    HTTPS_PORT: String(securePort),
    ...around,
  };
  let server = await startServer({ data, env });
  const browser = await openChromium();
  const screens: Screen[] = [];
  return {
    url,
    local,
    browser,
    director: new StaffClient(local),
    server: () => server,
    async open(size, address) {
      const screen = await openScreen(browser, size);
      screens.push(screen);
      await screen.page.goto(address.startsWith('http') ? address : url + address);
      return screen;
    },
    cut: () => server.kill9(),
    async again() {
      server = await startServer({ data, env });
    },
    async close() {
      await Promise.allSettled(screens.map(screen => screen.close()));
      await browser.close();
      if (server.isAlive()) await server.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** The hall with its first director and an open day, done over http. */
export async function startOpenHall(around: Readonly<Record<string, string>> = {}): Promise<StoryHall> {
  const hall = await startHall(around);
  const setup = (await (await fetch(`${hall.local}/api/setup`)).json()) as { code: string };
  const login = { login: 'director', password: PASSWORD };
  await hall.director.must('setup:found', { ...login, name: '王主任', code: setup.code });
  await hall.director.must('staff:signIn', login);
  // No story waits a minute for a missed call; the one of the rule itself sets its own.
  await hall.director.must('tickets:set', { rules: OPEN_TICKET_RULES });
  await hall.director.must('day:open', { date: today(), anyTime: true });
  return hall;
}
