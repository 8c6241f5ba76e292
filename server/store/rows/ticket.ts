import type { TicketClass } from '../../domain/queue/calling/rules.ts';
import type { CallOutReason } from '../../domain/queue/out-of-order.ts';
import type { Ticket, TicketState } from '../../domain/queue/ticket.ts';
import type { Fields } from './fields.ts';
import { rowMap } from './map.ts';

type Wide = Ticket & {
  counterId?: string;
  calledAt?: number;
  lastCallAt?: number;
  calls?: number;
  startedAt?: number;
  missedAt?: number;
  endedAt?: number;
  heldAt?: number;
  backAt?: number | null;
};

function stateOf(row: Fields): object {
  const call = (): object => ({
    counterId: row.text('counter_id'),
    calledAt: row.number('called_at'),
    calls: row.number('calls'),
  });
  const state = row.text('state') as TicketState;
  switch (state) {
    case 'waiting':
      return { state };
    case 'called':
      return { ...call(), lastCallAt: row.number('last_call_at'), state };
    case 'serving':
      return { ...call(), startedAt: row.number('started_at'), state };
    case 'held':
      return {
        ...{ ...call(), startedAt: row.number('started_at'), heldAt: row.number('held_at') },
        ...{ reason: row.text('hold_reason'), backAt: row.numberOrNull('back_at'), state },
      };
    case 'done':
      return {
        ...call(),
        startedAt: row.number('started_at'),
        endedAt: row.number('ended_at'),
        outcome: row.textOrNull('outcome'),
        state,
      };
    case 'missed':
      return { ...call(), missedAt: row.number('missed_at'), state };
    case 'left':
      return { endedAt: row.number('ended_at'), state };
    case 'voided':
      return { endedAt: row.number('ended_at'), reason: row.text('reason'), state };
  }
}

export const ticketRows = rowMap<Ticket>({
  table: 'ticket',
  key: 'id',
  keep: true,
  columns: [
    ...['id', 'day_id', 'queue_id', 'label', 'number', 'item_code', 'station_id', 'holder', 'command_id'],
    ...[
      'taken_at',
      'rank_no',
      'misses',
      'state',
      'counter_id',
      'called_at',
      'last_call_at',
      'calls',
      'started_at',
    ],
    ...[
      'missed_at',
      'ended_at',
      'reason',
      'home_id',
      'called',
      'class',
      'since',
      'slot_at',
      'held_at',
      'hold_reason',
    ],
    ...['back_at', 'exception', 'self_check', 'case_id', 'agent', 'outcome', 'direct', 'out_of_order'],
    ...['entered_at', 'hands'],
  ],
  toRow: ticket => {
    const t = ticket as Wide;
    // One flat list: this runs for every number taken.
    return [
      t.id,
      t.dayId,
      t.queueId,
      t.label,
      t.number,
      t.itemCode,
      t.stationId,
      t.holder,
      t.commandId,
      t.takenAt,
      t.order,
      t.misses,
      t.state,
      t.counterId ?? null,
      t.calledAt ?? null,
      t.lastCallAt ?? null,
      t.calls ?? null,
      t.startedAt ?? null,
      t.missedAt ?? null,
      t.endedAt ?? null,
      t.state === 'voided' ? t.reason : null,
      t.homeId === t.queueId ? null : t.homeId,
      t.called === 0 ? null : t.called,
      t.class === 'ordinary' ? null : t.class,
      t.since === t.takenAt ? null : t.since,
      t.slotAt,
      t.heldAt ?? null,
      t.state === 'held' ? t.reason : null,
      t.backAt ?? null,
      t.exception,
      t.selfCheck && JSON.stringify(t.selfCheck),
      t.caseId,
      t.agent,
      t.state === 'done' ? t.outcome : null,
      t.direct ? 1 : null,
      t.outOfOrder,
      t.enteredAt,
      t.hands.length === 0 ? null : JSON.stringify(t.hands),
    ];
  },
  fromRow: row =>
    ({
      id: row.text('id'),
      dayId: row.text('day_id'),
      homeId: row.textOrNull('home_id') ?? row.text('queue_id'),
      queueId: row.text('queue_id'),
      label: row.text('label'),
      number: row.number('number'),
      itemCode: row.textOrNull('item_code'),
      exception: row.textOrNull('exception'),
      selfCheck: row.jsonOrNull('self_check'),
      caseId: row.textOrNull('case_id'),
      stationId: row.textOrNull('station_id'),
      holder: row.textOrNull('holder'),
      agent: row.textOrNull('agent'),
      commandId: row.text('command_id'),
      takenAt: row.number('taken_at'),
      class: (row.textOrNull('class') ?? 'ordinary') as TicketClass,
      since: row.numberOrNull('since') ?? row.number('taken_at'),
      order: row.number('rank_no'),
      slotAt: row.numberOrNull('slot_at'),
      misses: row.number('misses'),
      called: row.numberOrNull('called') ?? 0,
      direct: row.flag('direct'),
      enteredAt: row.numberOrNull('entered_at'),
      hands: row.jsonOrNull('hands') ?? [],
      outOfOrder: row.textOrNull('out_of_order') as CallOutReason | null,
      ...stateOf(row),
    }) as Ticket,
});
