import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { openClipPack } from '../../../server/papers/voice/clip-pack.ts';
import { readWav } from '../../../server/papers/voice/wav.ts';
import { createDatabase } from '../../support/database.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import { openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS } from '../../support/hall/plan.ts';
import { callAll, type Desk, openDesks, VOICED, VOICED_PLAN } from '../../support/hall/voiced-hall.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';
import { needs } from '../../support/skips.ts';

const FLOOR = { plan: VOICED_PLAN, items: SMALL_ITEMS };
const ZONE = 'z-1';
const factsOf = async ({ hall }: TestHall) =>
  (await hall.store.factsAfter(0, 100_000))
    .map(fromStored)
    .filter(({ fact }) => fact.kind.startsWith('voice.'));

onBothEngines('the voice', place => {
  let hall: TestHall;
  let board: HttpClient;
  let kiosk: HttpClient;
  let desks: Desk[];

  beforeAll(async () => {
    hall = await openTestHall({ databaseUrl: await place(), floor: FLOOR });
    [board, kiosk] = [await hall.device('d-1'), await hall.device('k-1')];
    await hall.director.must('voice:set', { settings: VOICED as never, base: 0 });
    desks = await openDesks(hall, 5);
  });
  afterAll(() => hall.close());

  /** Begins what the board's view has first, fetches it, and says that it was heard. */
  async function speakNext(calls: { zoneId: string; ticketId: string; calls: number }) {
    const begun = await board.must('voice:begin', calls);
    const response = await board.get(begun.url);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'audio/wav']);
    const wav = Buffer.from(await response.arrayBuffer());
    expect(Number(response.headers.get('content-length'))).toBe(wav.length);
    await board.must('voice:end', { ...calls, outcome: 'heard' });
    return { ...begun, wav, kept: response.headers.get('cache-control') };
  }

  it('[B11] five calls at once are spoken in order, each a WAV as long as was said, and everybody sees which', async () => {
    const seen = await (await hall.socket()).watch('board', {});
    const called = await callAll(kiosk, desks);
    await seen.shows(({ voices }) => voices[ZONE]?.waiting.length === 5);
    expect(seen.snapshot.voices[ZONE]!.waiting.map(({ label }) => label)).toEqual(
      called.map(({ label }) => label),
    );
    for (const [at, { ticketId, label }] of called.entries()) {
      const { ticketId: next, calls } = seen.snapshot.voices[ZONE]!.waiting[0]!;
      expect(next).toBe(ticketId);
      const other = called[at + 1];
      if (other)
        expect(await board.code('voice:begin', { zoneId: ZONE, ticketId: other.ticketId, calls })).toBe(
          'voice.not_next',
        );
      const told = await speakNext({ zoneId: ZONE, ticketId, calls });
      expect([told.label, told.counter, told.percent]).toEqual([label, at + 1, 80]);
      const { rate, pcm } = readWav(told.wav);
      expect(Math.ceil((pcm.length / 2 / rate) * 1_000)).toBe(told.lengthMs);
      expect(told.kept).toContain('immutable');
      await seen.shows(({ voices }) => voices[ZONE]!.waiting.length === 4 - at && !voices[ZONE]!.speaking);
    }
    const wall = await hall.director.view('supervision', {});
    expect(wall.snapshot.voices[ZONE]).toMatchObject({ heard: 5, failed: 0, dropped: 0, waitingSince: null });
  });

  it('[B13] a recall before its turn is spoken once, in its old place; one after it began once more', async () => {
    for (const { who, at } of desks) {
      const { ticketId } = hall.hall.sequencer.image.hall.desks.get(at.counterId)!;
      await who.must('counter:miss', { ...at, ticketId: ticketId! });
    }
    const [first, second] = await callAll(kiosk, desks.slice(0, 2));
    const recall = () => desks[0]!.who.must('counter:recall', { ...desks[0]!.at, ticketId: first!.ticketId });
    await recall();
    expect(await board.code('voice:begin', { zoneId: ZONE, ticketId: first!.ticketId, calls: 1 })).toBe(
      'voice.not_next',
    );
    await speakNext({ zoneId: ZONE, ticketId: first!.ticketId, calls: 2 });
    await recall();
    await speakNext({ zoneId: ZONE, ticketId: second!.ticketId, calls: 1 });
    await speakNext({ zoneId: ZONE, ticketId: first!.ticketId, calls: 3 });
  });

  it('[B16] a board that cannot be heard is seen by supervision, until it can', async () => {
    const wall = await (await hall.socket(hall.director)).watch('supervision', {});
    await board.must('voice:report', { sound: 'blocked' });
    await wall.shows(({ silent }) => silent['d-1']?.sound === 'blocked');
    await board.must('voice:report', { sound: 'on' });
    await wall.shows(({ silent }) => !silent['d-1']);
  });

  it('[A1] is given as sound to boards and directors, and to nobody else', async () => {
    const url = '/api/voice/A012.3.wav?zh=1&en=0&yao=1';
    const officer = await hall.member(['officer']);
    const told = async (who: HttpClient, at = url) => {
      const response = await who.get(at);
      return [
        response.status,
        response.ok ? '' : ((await response.json()) as { refusal: { code: string } }).refusal.code,
      ];
    };
    expect(await told(hall.anybody())).toEqual([401, 'access.sign_in']);
    expect(await told(officer)).toEqual([403, 'access.denied']);
    expect(await told(kiosk)).toEqual([403, 'access.denied']);
    expect(await told(board)).toEqual([200, '']);
    expect(await told(hall.director)).toEqual([200, '']);
    for (const wrong of [
      'A012.wav?zh=1&en=0',
      'A012.3.wav?zh=9&en=0',
      'A012.3.wav',
      '%E0%A4%A.3.wav?zh=1&en=0',
    ])
      expect(await told(board, `/api/voice/${wrong}`)).toEqual([400, 'input.invalid']);
    const old = await board.get(`${url}&pack=000000000000`);
    expect(old.headers.get('cache-control')).toBe('no-store');
    const now = await board.get(`${url}&pack=${openClipPack(null).mark}`);
    expect(now.headers.get('cache-control')).toContain('immutable');
  });

  it('[B24] what nobody acknowledged is counted apart, a zone with nobody to speak is flagged, and the day is kept', async () => {
    const wall = await (await hall.socket(hall.director)).watch('supervision', {});
    await wall.shows(({ voices }) => voices[ZONE]?.announcer === 'live');
    await board.must('voice:report', { sound: 'failing' });
    await wall.shows(({ voices }) => voices[ZONE]?.announcer === 'none');
    await board.must('voice:report', { sound: 'on' });
    await wall.shows(({ voices }) => voices[ZONE]?.announcer === 'live');
    const { heard, failed, lost, dropped } = wall.snapshot.voices[ZONE]!;
    const date = wall.snapshot.hall['hall']!.date!;
    await hall.director.must('day:close', {});
    await wall.shows(({ voiceDays }) => voiceDays[`${date}/${ZONE}`] !== undefined);
    expect(wall.snapshot.voiceDays[`${date}/${ZONE}`]).toEqual({
      ...{ date, zoneId: ZONE, heard, failed, lost, dropped },
    });
    await hall.director.must('day:open', { date, anyTime: true });
    desks = await openDesks(hall, 5);
  });

  it('[J3] loads as the very hall in memory, and comes out of its facts again', async () => {
    await callAll(kiosk, desks.slice(2, 4));
    const { sequencer, store } = hall.hall;
    const image = wholeOf(sequencer.image.hall);
    expect(sequencer.image.hall.voices.get(ZONE)!.waiting).toHaveLength(2);
    expect(wholeOf((await store.load()).hall)).toEqual(image);
    expect(wholeOf(replayed((await store.factsAfter(0, 100_000)).map(fromStored), 50))).toEqual(image);
  });
});

needs('mariadb')('the voice of a hall of two processes', () => {
  it('[B11] each call is begun by one of them, and what waits outlives both', async () => {
    const databaseUrl = await createDatabase();
    const dir = await mkdtemp(path.join(os.tmpdir(), 'hall-voice-'));
    const open = (bare: boolean) => openTestHall({ databaseUrl, dir, floor: FLOOR, bare });
    const first = await open(false);
    const second = await open(true);
    await first.director.must('voice:set', { settings: VOICED as never });
    const [one, kiosk] = [await first.device('d-1'), await first.device('k-1')];
    const two = await second.device('d-2');
    const desks = await openDesks(first, 5);
    const rounds = 4;
    for (let round = 0; round < rounds; round += 1) {
      for (const { ticketId } of await callAll(kiosk, desks)) {
        const wish = { zoneId: ZONE, ticketId, calls: 1 };
        const codes = await Promise.all([one.code('voice:begin', wish), two.code('voice:begin', wish)]);
        // The second process may not have heard of the call yet when it measures it.
        const [own, others] = codes[0] === 'ok' ? [one, codes[1]] : [two, codes[0]];
        expect(codes.filter(code => code === 'ok')).toHaveLength(1);
        expect(['voice.busy', 'voice.not_next']).toContain(others);
        expect(await own.code('voice:end', { ...wish, outcome: 'heard' })).toBe('ok');
      }
      for (const { who, at } of desks) {
        const { ticketId } = first.hall.sequencer.image.hall.desks.get(at.counterId)!;
        await who.must('counter:miss', { ...at, ticketId: ticketId! });
      }
    }
    const facts = await factsOf(first);
    const begun = facts.flatMap(({ fact }) => (fact.kind === 'voice.began' ? [fact.ticketId] : []));
    expect([begun.length, new Set(begun).size]).toEqual([rounds * 5, rounds * 5]);
    const [left] = await callAll(kiosk, desks.slice(0, 1));
    await second.close();
    await first.close();
    const third = await open(true);
    const again = await third.device('d-2');
    expect(await again.code('voice:begin', { zoneId: ZONE, ticketId: left!.ticketId, calls: 1 })).toBe('ok');
    expect(await again.code('voice:begin', { zoneId: ZONE, ticketId: left!.ticketId, calls: 1 })).toBe(
      'voice.busy',
    );
    await third.close();
    await rm(dir, { recursive: true });
  }, 180_000);
});

describe('a hall with its own recordings', () => {
  it('[B18] does not start with a folder that is not there', async () => {
    const none = path.join(os.tmpdir(), 'no-such-recordings');
    await expect(openTestHall({ floor: FLOOR, env: { HALL_VOICE: none }, bare: true })).rejects.toThrow(
      `${none}: there is no such folder`,
    );
  });
});
