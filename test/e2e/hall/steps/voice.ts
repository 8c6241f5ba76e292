import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { fromStored } from '../../../../server/app/sequencer/chain.ts';
import type { VoiceFact } from '../../../../server/domain/voice/facts.ts';
import type { VoiceSettings } from '../../../../server/domain/voice/settings.ts';
import { openScreen, type Screen } from '../../../support/chromium.ts';
import type { HttpClient } from '../../../support/hall/http-client.ts';
import { openTestHall, type TestHall } from '../../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS } from '../../../support/hall/plan.ts';
import { type Desk, openDesks, VOICED, VOICED_PLAN } from '../../../support/hall/voiced-hall.ts';
import { SIZES } from '../hall.ts';
import { buildScreens } from '../screens-built.ts';

const DIST = path.resolve(import.meta.dirname, '../../../../dist');

/** What a board's page played: when by the machine's clock, how long it is by its own word, and how it ended. */
export interface Heard {
  readonly from: number;
  readonly to: number;
  readonly seconds: number;
  readonly how: 'plays' | 'ended' | 'stopped' | 'refused';
}

/** A WAV as it came over http, and how long it is by its bytes. */
export interface Fetched {
  readonly name: string;
  readonly bytes: number;
  readonly seconds: number;
}

/** A board's page that is let in, with everything it fetched and played. */
export interface SpeakingBoard extends Screen {
  readonly fetched: Fetched[];
  heard(): Promise<Heard[]>;
}

declare global {
  interface Window {
    heard: Heard[];
  }
}

/** Runs in the page before everything else: notes what is played, and lets it be played. */
function listen(): void {
  window.heard = [];
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    const at = window.heard.push({ from: Date.now(), to: 0, seconds: 0, how: 'plays' }) - 1;
    const note = (how: Heard['how']): void => {
      const one = window.heard[at]!;
      if (one.how === 'plays') window.heard[at] = { ...one, to: Date.now(), seconds: this.duration, how };
    };
    this.addEventListener('ended', () => note('ended'), { once: true });
    // At its end it is paused too, just before.
    this.addEventListener('pause', () => !this.ended && note('stopped'));
    const playing = play.call(this);
    playing.catch(() => note('refused'));
    return playing;
  };
}

/** A second of silence is the board's own try whether it may play. */
const isAnnouncement = ({ seconds, how }: Heard): boolean =>
  how === 'plays' || (how !== 'refused' && seconds > 1);

/** A hall with a voice, five officers at counters, and a kiosk. */
export async function openVoicedHall(change: Partial<VoiceSettings> = {}) {
  buildScreens();
  const hall = await openTestHall({ dist: DIST, floor: { plan: VOICED_PLAN, items: SMALL_ITEMS } });
  await hall.director.must('voice:set', { settings: { ...VOICED, ...change } as never });
  const desks = await openDesks(hall, 5);
  return { hall, desks, kiosk: await hall.device('k-1') };
}

/**
 * Opens the board of a station, let in by its token. Whatever is asked of its page counts as a touch of its screen:
 * nothing is before `first` has come true.
 */
export async function openSpeakingBoard(
  browser: Browser,
  hall: TestHall,
  stationId: string,
  english = false,
  first: () => Promise<unknown> = () => Promise.resolve(),
): Promise<SpeakingBoard> {
  const screen = await openScreen(browser, SIZES.board);
  const token = (await hall.device(stationId)).carries.device!;
  await screen.page.addInitScript(kept => localStorage.setItem('hall.device', kept), token);
  await screen.page.addInitScript(listen);
  const fetched: Fetched[] = [];
  await screen.page.route('**/api/voice/*', async route => {
    const response = await route.fetch();
    const wav = await response.body();
    const seconds = (wav.length - 44) / 2 / wav.readUInt32LE(24);
    fetched.push({ name: path.basename(new URL(response.url()).pathname), bytes: wav.length, seconds });
    await route.fulfill({ response, body: wav });
  });
  await screen.page.goto(`${hall.url}/display${english ? '?lang=en' : ''}`);
  await first();
  await screen.page.locator(`[data-board="board-${stationId.slice(2)}"]`).waitFor();
  const heard = async (): Promise<Heard[]> =>
    (await screen.page.evaluate(() => window.heard)).filter(isAnnouncement);
  return { ...screen, fetched, heard };
}

/** The facts of the voice since the n-th of all facts, with their times. */
export async function voiceFacts({ hall }: TestHall, after = 0): Promise<{ at: number; fact: VoiceFact }[]> {
  const stored = await hall.store.factsAfter(after, 100_000);
  return stored
    .map(fromStored)
    .flatMap(({ at, fact }) => (fact.kind.startsWith('voice.') ? [{ at, fact: fact as VoiceFact }] : []));
}

/** The number that a board announces, or null. */
export const announced = (page: Page): Promise<string | null> =>
  page.evaluate(
    () =>
      document.querySelector('[data-test="fresh"] [data-test="ticket-number"]')?.getAttribute('aria-label') ??
      null,
  );

/** Sends away who stands at the counters, so that they may call again. */
export async function clear(hall: TestHall, desks: readonly Desk[]): Promise<void> {
  for (const { who, at } of desks) {
    const ticketId = hall.hall.sequencer.image.hall.desks.get(at.counterId)?.ticketId;
    const state = ticketId && hall.hall.sequencer.image.hall.tickets.get(ticketId)?.state;
    if (ticketId)
      await who.must(state === 'serving' ? 'counter:finish' : 'counter:miss', { ...at, ticketId });
  }
}

/** Takes so many numbers. */
export async function takeMany(kiosk: HttpClient, most: number): Promise<void> {
  for (let n = 0; n < most; n += 1) await kiosk.must('ticket:take', { queueId: 'q-b' });
}
