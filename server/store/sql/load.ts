import type { LoadedHall, Position } from '../../app/ports.ts';
import { restaff } from '../../domain/counters/staffing.ts';
import { standerIn } from '../../domain/queue/facts.ts';
import { holderKey, queuesOf } from '../../domain/queue/holders.ts';
import { isBefore, join } from '../../domain/queue/line.ts';
import { countGiven } from '../../domain/queue/limits/given.ts';
import { tallyLeg, tallyNew } from '../../domain/queue/tally.ts';
import { isLive } from '../../domain/queue/ticket.ts';
import { noteAutomatic } from '../../domain/counters/facts.ts';
import { keepWaiting } from '../../domain/printing/waiting-jobs.ts';
import { type CommittedHall, draftOf, emptyHall, merge, SHELVED } from '../../domain/state/hall.ts';
import type { CommittedTable } from '../../domain/state/tables.ts';
import { Fields } from '../rows/fields.ts';
import { ROW_MAPS } from '../rows/index.ts';
import type { SqlSession } from './session.ts';

/** Of these only the newest service day's rows belong to the live hall. */
const BY_DAY = new Set(['tickets', 'jobs']);

async function loadTable(
  session: SqlSession,
  hall: string,
  name: string,
  live: CommittedHall,
): Promise<void> {
  const map = ROW_MAPS[name]!;
  const day = [...live.days.ids()][0];
  const where: string[] = ['hall=?'];
  const params: unknown[] = [hall];
  if (map.kind !== undefined) {
    where.push('kind=?');
    params.push(map.kind);
  }
  if (BY_DAY.has(name)) {
    if (day === undefined) return;
    where.push('day_id=?');
    params.push(day);
  }
  const order = name === 'days' ? ' ORDER BY opened_at DESC, id DESC LIMIT 1' : '';
  const rows = await session.query(
    `SELECT * FROM \`${map.table}\` WHERE ${where.join(' AND ')}${order}`,
    params,
  );
  const table = live[name as keyof CommittedHall] as CommittedTable<unknown>;
  for (const row of rows) {
    const fields = new Fields(row);
    table.set(fields.text(map.key), map.fromRow(fields));
  }
}

/** Lines, holders, what was given and tallies follow from the tickets, by place, then by id; who is served where from the desks, what is to be printed from the jobs. */
function derive(live: CommittedHall): void {
  const tickets = [...live.tickets.values()].sort((a, b) =>
    isBefore(a, b) || (!isBefore(b, a) && a.id < b.id) ? -1 : 1,
  );
  const draft = draftOf(live);
  for (const ticket of tickets) {
    tallyNew(draft.tallies, ticket);
    countGiven(draft.given, ticket);
    if (ticket.state === 'waiting') join(live.lines.get(ticket.queueId)!, ticket, standerIn(live));
    if (ticket.holder !== null && isLive(ticket.state)) {
      for (const queueId of queuesOf(live, ticket))
        live.holders.set(holderKey(queueId, ticket.holder), { ticketId: ticket.id });
    }
  }
  for (const job of live.jobs.values()) keepWaiting(draft, job);
  for (const id of live.desks.ids()) noteAutomatic(draft, id);
  restaff(draft, live.queues.ids());
  for (const { legs } of live.routes.values()) for (const leg of legs) tallyLeg(draft.tallies, leg, 1);
  merge(draft, live);
}

/** Reads the live hall from its rows, within one snapshot or under the lock; with `shelved` also what is read by need. */
export async function loadHall(
  session: SqlSession,
  hall: string,
  position: Position,
  shelved = false,
): Promise<LoadedHall> {
  const live = emptyHall();
  await loadTable(session, hall, 'days', live);
  const onShelf: readonly string[] = shelved ? [] : SHELVED;
  for (const name of Object.keys(ROW_MAPS))
    if (name !== 'days' && !onShelf.includes(name) && !ROW_MAPS[name]?.part)
      await loadTable(session, hall, name, live);
  derive(live);
  const newest = await session.query('SELECT at FROM fact WHERE hall=? AND seq=?', [hall, position.seq]);
  return { hall: live, position, lastAt: Number(newest[0]?.['at'] ?? 0) };
}
