import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fillCases } from '../../bench/cases/fill.ts';
import { act, environmentOf, openFloor, staff } from '../../bench/floor/in-process.ts';
import { announcedYears } from '../../../server/seed/holidays.ts';
import { needs } from '../../support/skips.ts';
import { endAfterEach, ending, hallProcess, type MysqlHall, mysqlHall } from './hall.ts';

endAfterEach();

const HALL = 'two';
const CASES = 20_000;
/** The moulds are made for this day, and lean on its year. */
const DAY = '2026-11-26';
const YEAR = 2026;

/** How many cases are counted by a calendar that does not know the year any more. */
async function counted({ query }: MysqlHall): Promise<number> {
  const [row] = await query('SELECT COUNT(*) n FROM case_file WHERE hall=? AND provisional=1', [HALL]);
  return Number(row!['n']);
}

async function isOver({ query }: MysqlHall): Promise<boolean> {
  const rows = await query("SELECT id FROM hall_row WHERE hall=? AND kind='retiming'", [HALL]);
  return rows.length === 0;
}

/** The cases that the facts say are counted anew, and those that stand under another light, one after another. */
async function told({ query }: MysqlHall): Promise<{ went: string[]; lit: string[] }> {
  const bodies = async (kind: string): Promise<{ ids: string[]; caseId: string }[]> =>
    (
      await query(`SELECT body FROM fact WHERE hall=? AND body LIKE '{"kind":"${kind}"%' ORDER BY seq`, [
        HALL,
      ])
    ).map(({ body }) => JSON.parse(String(body)) as { ids: string[]; caseId: string });
  return {
    went: (await bodies('retime.went')).flatMap(({ ids }) => ids),
    lit: (await bodies('case.lit')).map(({ caseId }) => caseId),
  };
}

/** Until it is so; the test's own time ends what never is. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise(resolve => setTimeout(resolve, 5));
}

needs('mariadb')('10 cases that two processes count anew', () => {
  it('[G41] each is counted exactly once, also when one process is killed in the middle and the other as well', async () => {
    const hall = await mysqlHall();
    const dir = ending(await mkdtemp(path.join(os.tmpdir(), 'hall-recount-')), d =>
      rm(d, { recursive: true }),
    );
    const place = { hallId: HALL, url: hall.url, dir };
    const first = await openFloor(place);
    const next = {
      year: YEAR + 1,
      source: '示例',
      days: [{ date: `${YEAR + 1}-01-01`, name: '元旦', off: true }],
    };
    const years = announcedYears().filter(({ year }) => year <= YEAR);
    for (const published of [...years, next]) await act(first, 'calendar:announce', { published }, staff());
    await fillCases(first, hall.url, HALL, { cases: CASES, turn: CASES / 20, today: '2099-12-31', of: DAY });
    await first.close();
    expect(await counted(hall)).toBe(0);

    const second = await openFloor(place);
    expect((await act(second, 'calendar:withdraw', { year: YEAR }, staff())).ok).toBe(true);
    await second.close();
    const { HALL_DATA: _, ...env } = environmentOf(place);
    const [one, two] = await Promise.all([hallProcess(env), hallProcess(env)]);
    const begun = await counted(hall);
    await until(async () => (await counted(hall)) > begun);
    await one.kill9();
    const then = await counted(hall);
    expect(then).toBeLessThan(CASES);
    await until(async () => (await counted(hall)) > then);
    await two.kill9();
    expect(await isOver(hall)).toBe(false);
    await hallProcess(env);
    await until(() => isOver(hall));

    expect(await counted(hall)).toBe(CASES);
    const { went, lit } = await told(hall);
    expect(new Set(went).size).toBe(went.length);
    expect(new Set([...went, ...lit]).size).toBe(CASES);
  }, 180_000);
});
