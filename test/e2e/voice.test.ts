import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChromium, openScreen, shot } from '../support/chromium.ts';
import { fits } from '../support/fits.ts';
import type { HttpClient } from '../support/hall/http-client.ts';
import type { TestHall } from '../support/hall/open-test-hall.ts';
import { callAll, type Desk, VOICED } from '../support/hall/voiced-hall.ts';
import { needs } from '../support/skips.ts';
import { until } from '../support/until.ts';
import { SIZES } from './hall/hall.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';
import {
  announced,
  clear,
  type Heard,
  openSpeakingBoard,
  openVoicedHall,
  type SpeakingBoard,
  takeMany,
  voiceFacts,
} from './hall/steps/voice.ts';

/** As a kiosk browser is started (README). */
const KIOSK_FLAG = '--autoplay-policy=no-user-gesture-required';
const SHORT = { times: { zh: 1, en: 0 } };
/** What a busy machine may need from the end of one thing to the note of it, ms. */
const SLACK = 400;

const zoneOf = ({ hall }: TestHall) => hall.sequencer.image.hall.voices.get('z-1');
const isHeard = (hall: TestHall, most: number) =>
  until(() => zoneOf(hall)?.heard === most, { what: `${most} announcements`, timeoutMs: 100_000 });

needs('chromium', 'fonts')('the voice of a hall', () => {
  let [browser, hall, kiosk] = [null, null, null] as unknown as [Browser, TestHall, HttpClient];
  let desks: Desk[];
  let boards: SpeakingBoard[];
  beforeAll(async () => {
    browser = await openChromium([KIOSK_FLAG]);
    ({ hall, desks, kiosk } = await openVoicedHall(SHORT));
    boards = [await openSpeakingBoard(browser, hall, 'd-1'), await openSpeakingBoard(browser, hall, 'd-2')];
  });
  afterAll(async () => {
    for (const board of boards) await board.close();
    await hall.close();
    await browser.close();
  });

  const allHeard = async (): Promise<Heard[]> =>
    (await Promise.all(boards.map(board => board.heard()))).flat().sort((a, b) => a.from - b.from);

  it('[B11] announces five calls of one instant one after the other, in order, each to its end', async () => {
    await takeMany(kiosk, 5);
    const calledAt = Date.now();
    const called = await Promise.all(desks.map(({ who, at }) => who.must('counter:call', at)));
    const inOrder = zoneOf(hall)!.waiting.map(({ label }) => label);
    const spoken = zoneOf(hall)!.speaking?.label;
    const order = [...(spoken ? [spoken] : []), ...inOrder];
    expect([...order].sort()).toEqual(called.map(({ label }) => label).sort());
    // While something is said, its number stands on the board that says it, and on the one that does not.
    const seen = { looks: 0, wrong: [] as string[] };
    while ((zoneOf(hall)?.heard ?? 0) < 5 && Date.now() - calledAt < 100_000) {
      const label = zoneOf(hall)?.speaking?.label;
      const began = zoneOf(hall)?.speaking?.from ?? 0;
      const shown = await Promise.all(boards.map(({ page }) => announced(page)));
      const isStill = zoneOf(hall)?.speaking?.label === label;
      if (label && isStill && Date.now() - began > 1_500) {
        seen.looks += 1;
        for (const [at, one] of shown.entries())
          if (one !== label) seen.wrong.push(`${at}: ${one} for ${label}`);
      }
      await new Promise(resolve => setTimeout(resolve, 200));
    }
    await isHeard(hall, 5);
    expect(seen.wrong).toEqual([]);
    expect(seen.looks).toBeGreaterThan(20);

    const heard = await boards[0]!.heard();
    const { fetched } = boards[0]!;
    expect(await boards[1]!.heard()).toEqual([]);
    expect(fetched.map(({ name }) => name.split('.')[0])).toEqual(order);
    expect(heard).toHaveLength(5);
    for (const [at, one] of heard.entries()) {
      expect(one.how).toBe('ended');
      expect(one.seconds).toBeCloseTo(fetched[at]!.seconds, 2);
      // Played to its last sample, and over before the next one begins.
      expect(one.to - one.from).toBeGreaterThan(one.seconds * 1_000 - 100);
      if (heard[at + 1]) expect(heard[at + 1]!.from).toBeGreaterThanOrEqual(one.to);
    }
    const facts = await voiceFacts(hall);
    const begun = facts.filter(({ fact }) => fact.kind === 'voice.began');
    const ends = facts.filter(({ fact }) => fact.kind === 'voice.ended');
    expect(ends.map(({ fact }) => 'outcome' in fact && fact.outcome)).toEqual(Array(5).fill('heard'));
    for (const [at, { at: time }] of ends.entries()) {
      if (begun[at + 1]) expect(begun[at + 1]!.at).toBeGreaterThanOrEqual(time);
    }
    console.table(
      heard.map(({ from, to, seconds }, at) => ({
        number: order[at],
        'WAV, kB': Math.round(fetched[at]!.bytes / 1_000),
        'WAV, s': Number(seconds.toFixed(2)),
        'began after the calls, s': Number(((from - calledAt) / 1_000).toFixed(2)),
        'played, s': Number(((to - from) / 1_000).toFixed(2)),
        'acknowledged after its end, ms': ends[at]!.at - to,
      })),
    );
    for (const board of boards) expect(faults(board)).toEqual([]);
  });

  it('[B13] a recall before its turn is not said twice', async () => {
    await clear(hall, desks);
    const before = (await boards[0]!.heard()).length;
    const pair = desks.slice(0, 2);
    const [first, second] = await callAll(kiosk, pair);
    await until(() => zoneOf(hall)!.speaking?.ticketId === first!.ticketId, { what: 'the first to be said' });
    await pair[1]!.who.must('counter:recall', { ...pair[1]!.at, ticketId: second!.ticketId });
    await isHeard(hall, 7);
    await new Promise(resolve => setTimeout(resolve, 2_000));
    expect((await allHeard()).length - before).toBe(2);
    expect(zoneOf(hall)).toMatchObject({ heard: 7, waiting: [], speaking: null });
  });

  it('[B12] is cut off neither by a new call nor by the citizen who comes', async () => {
    await clear(hall, desks);
    const [first] = await callAll(kiosk, desks.slice(0, 1));
    await until(() => zoneOf(hall)!.speaking !== null, { what: 'the announcement' });
    await new Promise(resolve => setTimeout(resolve, 1_500));
    await shot(boards[1]!.page, 'waiting-voice');
    await callAll(kiosk, desks.slice(1, 2));
    await desks[0]!.who.must('counter:start', { ...desks[0]!.at, ticketId: first!.ticketId });
    await new Promise(resolve => setTimeout(resolve, 1_000));
    expect(await announced(boards[0]!.page)).toBe(first!.label);
    await isHeard(hall, 9);
    const [one, two] = (await boards[0]!.heard()).slice(-2);
    expect([one!.how, two!.how]).toEqual(['ended', 'ended']);
    expect(one!.to - one!.from).toBeGreaterThan(one!.seconds * 1_000 - 100);
    expect(two!.from).toBeGreaterThanOrEqual(one!.to);
  });

  it('[B16] is taken over by the next board when the first is gone', async () => {
    await clear(hall, desks);
    await boards[0]!.page.goto('about:blank');
    await callAll(kiosk, desks.slice(0, 1));
    const calledAt = Date.now();
    await isHeard(hall, 10);
    const [one] = await boards[1]!.heard();
    expect(one!.how).toBe('ended');
    expect(one!.from - calledAt).toBeGreaterThan(5_000 - SLACK);
    expect(one!.from - calledAt).toBeLessThan(8_000);
    // It has spoken last: it does not wait again.
    await callAll(kiosk, desks.slice(1, 2));
    const again = Date.now();
    await isHeard(hall, 11);
    expect((await boards[1]!.heard())[1]!.from - again).toBeLessThan(2_500);
  });
});

needs('chromium', 'fonts')('a board whose browser lets nothing play', () => {
  let [browser, hall, kiosk] = [null, null, null] as unknown as [Browser, TestHall, HttpClient];
  let desks: Desk[];
  beforeAll(async () => {
    browser = await openChromium(['--autoplay-policy=document-user-activation-required']);
    ({ hall, desks, kiosk } = await openVoicedHall(SHORT));
  });
  afterAll(async () => {
    await hall.close();
    await browser.close();
  });

  it('[B16] says so on its face and to supervision, and speaks after one touch', async () => {
    for (const [language, english] of [
      ['en', true],
      ['zh', false],
    ] as const) {
      const isSilent = async (): Promise<boolean> =>
        'd-1' in (await hall.director.view('supervision', {})).snapshot.silent;
      // Nothing of the one before.
      await (await hall.device('d-1')).must('voice:report', { sound: 'on' });
      const board = await openSpeakingBoard(browser, hall, 'd-1', english, () =>
        until(isSilent, { what: 'the board that cannot be heard' }),
      );
      await part(board.page, 'sound-off').waitFor();
      await shot(board.page, `board-sound-off-${language}`);
      if (!english) {
        const wall = await hall.director.view('supervision', {});
        expect(wall.snapshot.silent['d-1']).toMatchObject({ sound: 'blocked' });
        await callAll(kiosk, desks.slice(0, 1));
        await new Promise(resolve => setTimeout(resolve, 1_500));
        expect(await board.heard()).toEqual([]);
        await part(board.page, 'sound-off').click();
        await part(board.page, 'sound-off').waitFor({ state: 'detached' });
        await isHeard(hall, 1);
        expect((await hall.director.view('supervision', {})).snapshot.silent['d-1']).toBeUndefined();
      }
      await board.close();
    }
  });

  it('is set on a page of the settings, where one hears it before it is saved', async () => {
    const { page, errors, close } = await openSettings();
    await part(page, 'page-voice').waitFor();
    await fits(page, 'settings-voice-zh', 'staff');
    const wav = page.waitForResponse(response =>
      response.url().includes('/api/voice/A012.12.wav?zh=2&en=0&yao=1'),
    );
    await page.locator('input[name="times-zh"][value="2"]').check();
    await part(page, 'yao').click();
    await part(page, 'try').click();
    expect((await wav).status()).toBe(200);
    await page.locator('[data-test="voice-sample"][data-state="plays"]').waitFor();
    await page.locator('[data-test="voice-sample"][data-state="still"]').waitFor({ timeout: 30_000 });
    await page.locator('input[name="dropSeconds"]').fill('5');
    await part(page, 'voice-fault').waitFor();
    await page.locator('input[name="dropSeconds"]').fill('90');
    await part(page, 'add-span').click();
    await part(page, 'save').click();
    await part(page, 'saved').waitFor();
    const { settings } = (await hall.director.view('settings', {})).snapshot.voice['hall']!;
    expect(settings).toEqual({
      ...VOICED,
      times: { zh: 2, en: 0 },
      yao: true,
      dropSeconds: 90,
      volume: { usual: 80, at: [{ span: [720, 840], percent: 50 }] },
    });
    await turnLanguage(page);
    await fits(page, 'settings-voice-en', 'staff');
    expect(errors).toEqual([]);
    await close();
  });

  async function openSettings() {
    const screen = await openScreen(browser, SIZES.desk);
    const [name, value] = hall.director.carries.cookie!.split('=') as [string, string];
    await screen.context.addCookies([{ name, value, url: hall.url }]);
    await screen.page.goto(`${hall.url}/counter/settings/voice`);
    return screen;
  }
});
