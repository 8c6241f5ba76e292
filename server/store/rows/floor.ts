import type { Desk } from '../../domain/counters/desk.ts';
import type { PauseReason } from '../../domain/counters/reasons.ts';
import type { ServiceDay } from '../../domain/day/service-day.ts';
import type { Item } from '../../domain/hall/plan.ts';
import type { CardJob, Job, JobState, PaperJob, SheetJob, SlipJob } from '../../domain/printing/job.ts';
import { emptyLine, type Line } from '../../domain/queue/line.ts';
import type { Session, Staff } from '../../domain/staff/staff.ts';
import type { Fields } from './fields.ts';
import { rowMap } from './map.ts';

export const itemRows = rowMap<Item>({
  table: 'item',
  key: 'code',
  keep: false,
  columns: ['code', 'name', 'item_group', 'bureau_id', 'type_code', 'queue_id'],
  toRow: i => [i.code, i.name, i.group, i.bureauId, i.typeCode, i.queueId],
  fromRow: row => ({
    code: row.text('code'),
    name: row.text('name'),
    group: row.textOrNull('item_group'),
    bureauId: row.text('bureau_id'),
    typeCode: row.text('type_code'),
    queueId: row.textOrNull('queue_id'),
  }),
});

export const dayRows = rowMap<ServiceDay>({
  table: 'service_day',
  key: 'id',
  keep: true,
  columns: ['id', 'date', 'opened_at', 'closed_at', 'any_time'],
  toRow: d => [d.id, d.date, d.openedAt, d.closedAt, d.anyTime ? 1 : null],
  fromRow: row => ({
    id: row.text('id'),
    date: row.text('date'),
    openedAt: row.number('opened_at'),
    closedAt: row.numberOrNull('closed_at'),
    anyTime: row.numberOrNull('any_time') === 1,
  }),
});

/** Only the next number is kept; who waits follows from the tickets. */
export const lineRows = rowMap<Line>({
  table: 'line',
  key: 'queue_id',
  keep: false,
  columns: ['queue_id', 'next', 'last_called', 'in_a_row'],
  toRow: l => [l.queueId, l.next, l.lastCalled, l.inARow === 0 ? null : l.inARow],
  fromRow: row => ({
    ...emptyLine(row.text('queue_id'), row.number('next'), row.textOrNull('last_called')),
    inARow: row.numberOrNull('in_a_row') ?? 0,
  }),
});

function pauseOf(row: Fields): Desk['paused'] {
  const since = row.numberOrNull('paused_at');
  if (since === null) return null;
  return { reason: row.text('pause_reason') as PauseReason, since, until: row.numberOrNull('pause_until') };
}

export const deskRows = rowMap<Desk>({
  table: 'desk',
  key: 'counter_id',
  keep: false,
  columns: [
    ...['counter_id', 'officer_id', 'seat', 'opened_at', 'ticket_id', 'since'],
    ...['paused_at', 'pause_reason', 'pause_until', 'automatic', 'finished', 'relieved'],
  ],
  toRow: d => [
    ...[d.counterId, d.officerId, d.seat, d.openedAt, d.ticketId, d.since],
    ...[d.paused?.since ?? null, d.paused?.reason ?? null, d.paused?.until ?? null, d.automatic ? 1 : null],
    d.finished && JSON.stringify(d.finished),
    d.relieved && JSON.stringify(d.relieved),
  ],
  fromRow: row => ({
    counterId: row.text('counter_id'),
    officerId: row.text('officer_id'),
    seat: row.text('seat'),
    openedAt: row.number('opened_at'),
    ticketId: row.textOrNull('ticket_id'),
    since: row.number('since'),
    paused: pauseOf(row),
    relieved: row.jsonOrNull('relieved'),
    finished: row.jsonOrNull('finished'),
    automatic: row.numberOrNull('automatic') === 1,
  }),
});

/** In the row of a card, a sheet or a document, which are of no ticket; they stand where a slip does. */
const NO_TICKET = '';

function printedOf(
  row: Fields,
):
  | Pick<SlipJob, 'ticketId' | 'slip'>
  | Pick<CardJob, 'ticketId' | 'card'>
  | Pick<PaperJob, 'ticketId' | 'paper'>
  | Pick<SheetJob, 'ticketId' | 'sheet'> {
  const ticketId = row.text('ticket_id');
  if (ticketId !== NO_TICKET) return { ticketId, slip: row.json('slip') };
  const printed = row.json<CardJob['card'] | PaperJob['paper'] | SheetJob['sheet']>('slip');
  if ('itemCode' in printed) return { ticketId: null, sheet: printed };
  return 'documentId' in printed ? { ticketId: null, paper: printed } : { ticketId: null, card: printed };
}

export const jobRows = rowMap<Job>({
  table: 'print_job',
  key: 'id',
  keep: true,
  columns: [
    ...[
      'id',
      'day_id',
      'ticket_id',
      'printer_id',
      'serial',
      'copy_no',
      'slip',
      'queued_at',
      'state',
      'attempt',
    ],
    ...['agent_id', 'lease_until', 'bytes_hash', 'cause'],
  ],
  toRow: j => [
    ...[
      j.id,
      j.dayId,
      j.ticketId ?? NO_TICKET,
      j.printerId,
      j.serial,
      j.copy,
      JSON.stringify(j.sheet ?? j.paper ?? j.card ?? j.slip),
      j.queuedAt,
      j.state,
    ],
    ...[j.attempt, j.agentId, j.leaseUntil, j.bytesHash, j.cause],
  ],
  fromRow: row => ({
    id: row.text('id'),
    dayId: row.text('day_id'),
    ...printedOf(row),
    printerId: row.text('printer_id'),
    serial: row.number('serial'),
    copy: row.number('copy_no'),
    queuedAt: row.number('queued_at'),
    state: row.text('state') as JobState,
    attempt: row.number('attempt'),
    agentId: row.textOrNull('agent_id'),
    leaseUntil: row.numberOrNull('lease_until'),
    bytesHash: row.textOrNull('bytes_hash'),
    cause: row.textOrNull('cause'),
  }),
});

export const staffRows = rowMap<Staff>({
  table: 'staff',
  key: 'id',
  keep: true,
  columns: ['id', 'roles', 'active', 'credential', 'lockout', 'card'],
  toRow: s => [
    ...[s.id, JSON.stringify(s.roles), s.active ? 1 : 0, s.credential, JSON.stringify(s.lock)],
    s.card && JSON.stringify(s.card),
  ],
  fromRow: row => ({
    id: row.text('id'),
    roles: row.json('roles'),
    active: row.flag('active'),
    credential: row.number('credential'),
    lock: row.json('lockout'),
    card: row.jsonOrNull('card'),
  }),
});

export const sessionRows = rowMap<Session>({
  table: 'session',
  key: 'id',
  keep: false,
  columns: ['id', 'staff_id', 'opened_at', 'until_at'],
  toRow: s => [s.id, s.staffId, s.openedAt, s.until],
  fromRow: row => ({
    id: row.text('id'),
    staffId: row.text('staff_id'),
    openedAt: row.number('opened_at'),
    until: row.number('until_at'),
  }),
});
