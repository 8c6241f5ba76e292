import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fillCases } from '../../bench/cases/fill.ts';
import { act, environmentOf, openFloor, staff } from '../../bench/floor/in-process.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import { announcedYears } from '../../../server/seed/holidays.ts';
import { needs } from '../../support/skips.ts';
import { endAfterEach, ending, hallProcess, type MysqlHall, mysqlHall } from './hall.ts';

endAfterEach();

const HALL = 'two';
const CASES = 6_000;
const TURN = 3_000;
/** A working day on which lights of some of the moulds turn; the processes' own day is this one or later. */
const DAY = '2026-11-26';

/** The light of each case whose light is due by a date. */
async function due({ query }: MysqlHall, date: string): Promise<Map<string, string>> {
  const rows = await query('SELECT id, light FROM case_file WHERE hall=? AND light_on<=?', [HALL, date]);
  return new Map(rows.map(({ id, light }) => [String(id), String(light)]));
}

async function dueCount({ query }: MysqlHall, date: string): Promise<number> {
  const [row] = await query('SELECT COUNT(*) n FROM case_file WHERE hall=? AND light_on<=?', [HALL, date]);
  return Number(row!['n']);
}

interface Lit {
  readonly caseId: string;
  readonly was: string;
  readonly light: string;
}

async function lit({ query }: MysqlHall): Promise<Lit[]> {
  const rows = await query("SELECT body FROM fact WHERE hall=? AND body LIKE '%case.lit%' ORDER BY seq", [
    HALL,
  ]);
  return rows.map(({ body }) => JSON.parse(String(body)) as Lit);
}

/** Until it is so; the test's own time ends what never is. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise(resolve => setTimeout(resolve, 5));
}

needs('mariadb')('9 lights of cases that two processes turn', () => {
  it('[G3] each turns exactly once, also when one process is killed in the middle and the other as well', async () => {
    const hall = await mysqlHall();
    const dir = ending(await mkdtemp(path.join(os.tmpdir(), 'hall-lights-')), d =>
      rm(d, { recursive: true }),
    );
    const place = { hallId: HALL, url: hall.url, dir };
    const first = await openFloor(place);
    for (const published of announcedYears()) await act(first, 'calendar:announce', { published }, staff());
    await fillCases(first, hall.url, HALL, { cases: CASES, turn: TURN, today: '2099-12-31', of: DAY });
    await first.close();
    const today = wallOf(Date.now(), 480).date;
    await hall.query("UPDATE case_file SET light_on=? WHERE hall=? AND light_on='2099-12-31'", [DAY, HALL]);
    const before = await due(hall, today);
    expect(before.size).toBeGreaterThanOrEqual(TURN);

    const { HALL_DATA: _, ...env } = environmentOf(place);
    const [one, two] = await Promise.all([hallProcess(env), hallProcess(env)]);
    await until(async () => (await dueCount(hall, today)) < before.size);
    await one.kill9();
    const left = await dueCount(hall, today);
    expect(left).toBeGreaterThan(0);
    await until(async () => (await dueCount(hall, today)) < left);
    await two.kill9();
    expect(await dueCount(hall, today)).toBeGreaterThan(0);
    await hallProcess(env);
    await until(async () => (await dueCount(hall, today)) === 0);

    const turns = await lit(hall);
    expect(new Set(turns.map(({ caseId }) => caseId)).size).toBe(turns.length);
    const rows = await hall.query('SELECT id, light FROM case_file WHERE hall=?', [HALL]);
    const now = new Map(rows.map(({ id, light }) => [String(id), String(light)]));
    expect(turns.length).toBeGreaterThanOrEqual(TURN);
    for (const { caseId, was, light } of turns)
      expect([was, light]).toEqual([before.get(caseId), now.get(caseId)]);
    const told = await hall.query("SELECT body FROM hall_row WHERE hall=? AND kind='caseLoads'", [HALL]);
    const counted: Record<string, number> = {};
    for (const { body } of told)
      for (const [light, n] of Object.entries(
        (JSON.parse(String(body)) as { lights: Record<string, number> }).lights,
      ))
        counted[light] = (counted[light] ?? 0) + n;
    for (const light of new Set(now.values()))
      expect(counted[light]).toBe([...now.values()].filter(one => one === light).length);
  }, 180_000);
});
