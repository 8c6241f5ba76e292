import type { TableDef } from './define.ts';

/** Small things of the floor and its set-up, one JSON text each; `kind` is the image's table. */
export const hallRow: TableDef = {
  name: 'hall_row',
  columns: { hall: 'id', kind: 'id', id: 'id', body: 'text' },
  primary: ['hall', 'kind', 'id'],
};

export const item: TableDef = {
  name: 'item',
  columns: {
    hall: 'id',
    code: 'id',
    name: 'text',
    item_group: 'text?',
    bureau_id: 'id',
    type_code: 'id',
    queue_id: 'id?',
  },
  primary: ['hall', 'code'],
};

export const serviceDay: TableDef = {
  name: 'service_day',
  columns: {
    hall: 'id',
    id: 'id',
    date: 'id',
    opened_at: 'time',
    closed_at: 'time?',
    any_time: 'int?',
  },
  primary: ['hall', 'id'],
  index: { service_day_by_time: ['hall', 'opened_at'] },
};

export const line: TableDef = {
  name: 'line',
  columns: { hall: 'id', queue_id: 'id', next: 'int', last_called: 'id?', in_a_row: 'int?' },
  primary: ['hall', 'queue_id'],
};

export const desk: TableDef = {
  name: 'desk',
  columns: {
    hall: 'id',
    counter_id: 'id',
    officer_id: 'id',
    seat: 'id',
    opened_at: 'time',
    ticket_id: 'id?',
    since: 'time',
    paused_at: 'time?',
    pause_reason: 'id?',
    pause_until: 'time?',
    finished: 'text?',
    automatic: 'int?',
    relieved: 'text?',
  },
  primary: ['hall', 'counter_id'],
};

export const ticket: TableDef = {
  name: 'ticket',
  columns: {
    hall: 'id',
    id: 'id',
    day_id: 'id',
    queue_id: 'id',
    label: 'id',
    number: 'int',
    item_code: 'id?',
    station_id: 'id?',
    holder: 'id?',
    command_id: 'id',
    taken_at: 'time',
    rank_no: 'double',
    misses: 'int',
    state: 'id',
    counter_id: 'id?',
    called_at: 'time?',
    last_call_at: 'time?',
    calls: 'int?',
    started_at: 'time?',
    missed_at: 'time?',
    ended_at: 'time?',
    reason: 'id?',
    home_id: 'id?',
    called: 'int?',
    class: 'id?',
    since: 'double?',
    slot_at: 'time?',
    held_at: 'time?',
    hold_reason: 'id?',
    back_at: 'time?',
    exception: 'text?',
    self_check: 'text?',
    case_id: 'id?',
    agent: 'id?',
    outcome: 'id?',
    direct: 'int?',
    out_of_order: 'id?',
    entered_at: 'time?',
    hands: 'text?',
  },
  primary: ['hall', 'id'],
  unique: { ticket_label: ['hall', 'day_id', 'label'], ticket_command: ['hall', 'command_id'] },
};

export const printJob: TableDef = {
  name: 'print_job',
  columns: {
    hall: 'id',
    id: 'id',
    day_id: 'id',
    ticket_id: 'id',
    printer_id: 'id',
    serial: 'int',
    copy_no: 'int',
    slip: 'text',
    queued_at: 'time',
    state: 'id',
    attempt: 'int',
    agent_id: 'id?',
    lease_until: 'time?',
    bytes_hash: 'id?',
    cause: 'text?',
  },
  primary: ['hall', 'id'],
  index: { print_job_by_day: ['hall', 'day_id'] },
};
