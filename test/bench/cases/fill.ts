import mysql from 'mysql2/promise';
import type { Hall } from '../../../server/compose.ts';
import type { Case } from '../../../server/domain/cases/case.ts';
import { type Light, lightOn, nextTurn } from '../../../server/domain/cases/clocks/light.ts';
import { reckoningOf } from '../../../server/domain/cases/clocks/reckoning.ts';
import type { CaseState } from '../../../server/domain/cases/life.ts';
import { type CaseLoad, emptyLoad } from '../../../server/domain/cases/load.ts';
import { timed, turnsOf } from '../../../server/domain/cases/timed.ts';
import { dateOf, dayOf } from '../../../server/domain/time/civil.ts';
import { caseRows } from '../../../server/store/rows/case.ts';
import { caseLike } from '../../support/cases/case-like.ts';

const AT_ONCE = 1_000;

/** A bureau's counts while its cases are written. */
interface Counts extends Pick<CaseLoad, 'bureauId' | 'seq'> {
  readonly states: Record<CaseState, number>;
  readonly lights: Record<Light, number>;
}

/** Cases as they stood yesterday evening, one for each day of acceptance and limit: whose light turns today, and others. */
function mouldsOf(hall: Hall, today: string): { turning: Case[]; quiet: Case[] } {
  const reckoning = reckoningOf(hall.sequencer.image.hall);
  const yesterday = dateOf(dayOf(today) - 1);
  const all = Array.from({ length: 40 }, (_, age) => age + 1).flatMap(age =>
    [5, 10, 20, 30].map(n => {
      const bare = caseLike({
        ...{ state: 'in_progress', acceptance: dateOf(dayOf(today) - age), receivedOn: yesterday },
        ...{ promised: { n, unit: 'G' }, statutory: { n: n + 20, unit: 'G' } },
      });
      const turns = turnsOf(reckoning, bare);
      const one = timed(reckoning, { ...bare, light: lightOn(turns, yesterday) }, yesterday);
      return { one, next: nextTurn(turns, yesterday) };
    }),
  );
  return {
    turning: all.filter(({ next }) => next === today).map(({ one }) => one),
    quiet: all.filter(({ next }) => next !== null && next > today).map(({ one }) => one),
  };
}

/** Writes open cases into their rows, as many of them as asked turn today, and their counts; the hall then holds them. */
export async function fillCases(
  hall: Hall,
  url: string,
  hallId: string,
  { cases, turn, today }: { cases: number; turn: number; today: string },
): Promise<void> {
  const db = await mysql.createConnection({ uri: url });
  const bureaus = [...hall.sequencer.image.hall.bureaus.ids()].slice(0, 30);
  const { turning, quiet } = mouldsOf(hall, today);
  if (turning.length === 0 || quiet.length === 0) throw new Error('no case turns today by this calendar');
  const columns = ['hall', ...caseRows.columns].map(name => `\`${name}\``).join(',');
  const loads = new Map(
    bureaus.map(id => {
      const { states, lights } = emptyLoad(id);
      const counts: Counts = { bureauId: id, states: { ...states }, lights: { ...lights }, seq: 1 };
      return [id, counts] as const;
    }),
  );
  const every = Math.floor(cases / turn);
  for (let from = 0; from < cases; from += AT_ONCE) {
    const rows: unknown[][] = [];
    for (let i = from; i < Math.min(cases, from + AT_ONCE); i += 1) {
      const moulds = i % every === 0 ? turning : quiet;
      const mould = moulds[Math.floor(i / every) % moulds.length]!;
      const bureauId = bureaus[(i * 7) % bureaus.length]!;
      const number = `${mould.receivedOn.replaceAll('-', '')}-${String(i + 1).padStart(6, '0')}`;
      const one = { ...mould, id: `bench-${(i * 2_654_435_761) % 2 ** 32}-${i}`, number, bureauId, seq: 1 };
      const load = loads.get(bureauId)!;
      load.states[one.state] += 1;
      load.lights[one.light] += 1;
      rows.push([hallId, ...caseRows.toRow({ ...one, lightOn: one.lightOn === today ? null : one.lightOn })]);
    }
    await db.query(`INSERT INTO case_file (${columns}) VALUES ?`, [rows]);
  }
  const counted = [...loads].map(([id, load]) => [hallId, 'caseLoads', id, JSON.stringify(load)]);
  await db.query('INSERT INTO hall_row (hall, kind, id, body) VALUES ?', [counted]);
  // Only now: the hall's own clock would turn them while the rest is still being written.
  await db.query('UPDATE case_file SET light_on=? WHERE hall=? AND light_on IS NULL', [today, hallId]);
  await db.query('ANALYZE TABLE case_file');
  await db.end();
  hall.sequencer.image.reset(await hall.store.load());
}
