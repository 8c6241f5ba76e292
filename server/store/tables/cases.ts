import type { TableDef } from './define.ts';

/** A case's row: what lists are found and ordered by, what a clock changes, and the rest of the case as text. `undated`: its number where something is counted of it though it has no last day; `clock`: what it is counted from. Null days fall out of the indexes. */
export const caseFile: TableDef = {
  name: 'case_file',
  columns: {
    hall: 'id',
    id: 'id',
    number: 'id',
    item_code: 'id',
    bureau_id: 'id',
    state: 'id',
    stage: 'id?',
    light: 'id',
    due_on: 'id?',
    light_on: 'id?',
    ticket_id: 'id?',
    received_at: 'time',
    ended_at: 'time?',
    body: 'text',
    promised_on: 'id?',
    statutory_on: 'id?',
    provisional: 'int?',
    seq: 'time?',
    ended_on: 'id?',
    outcome: 'id?',
    register_state: 'id?',
    reviewed_on: 'id?',
    undated: 'id?',
    clock: 'text?',
    steward_id: 'id?',
  },
  primary: ['hall', 'id'],
  unique: { case_number: ['hall', 'number'] },
  index: {
    case_by_stage: ['hall', 'bureau_id', 'stage', 'due_on', 'number'],
    case_by_due: ['hall', 'due_on', 'number'],
    case_by_turn: ['hall', 'light_on'],
    case_undated: ['hall', 'undated'],
    case_by_item: ['hall', 'item_code', 'number'],
    case_by_ticket: ['hall', 'ticket_id'],
    case_by_steward: ['hall', 'steward_id', 'due_on', 'number'],
    case_by_register: ['hall', 'register_state', 'ended_on', 'number'],
    case_by_review: ['hall', 'register_state', 'bureau_id', 'ended_on', 'number'],
  },
};

export const applicant: TableDef = {
  name: 'applicant',
  columns: {
    hall: 'id',
    case_id: 'id',
    kind: 'id',
    name_masked: 'name',
    name_sealed: 'text',
    id_sealed: 'text?',
    phone_sealed: 'text?',
    id_index: 'id?',
  },
  primary: ['hall', 'case_id'],
  index: { applicant_by_name: ['hall', 'name_masked'], applicant_by_id: ['hall', 'id_index'] },
};

/** Who acts for applicants (代办); a case may have had several. */
export const caseAgent: TableDef = {
  name: 'case_agent',
  columns: {
    ...{ hall: 'id', id: 'id', case_id: 'id', name_masked: 'name' },
    ...{ name_sealed: 'text', id_sealed: 'text?', phone_sealed: 'text?' },
  },
  primary: ['hall', 'id'],
  index: { case_agent_by_case: ['hall', 'case_id'] },
};

export const caseText: TableDef = {
  name: 'case_text',
  columns: { hall: 'id', id: 'id', case_id: 'id', salt: 'id', sealed: 'text' },
  primary: ['hall', 'id'],
  index: { case_text_by_case: ['hall', 'case_id'] },
};

/** For whom a case stands on a list beside its bureau's; follows from the case's row. */
export const caseAwaited: TableDef = {
  name: 'case_awaited',
  columns: { hall: 'id', case_id: 'id', what: 'id', step_id: 'id', bureau_id: 'id', since: 'id' },
  primary: ['hall', 'case_id', 'what', 'step_id'],
  index: {
    awaited_by_bureau: ['hall', 'what', 'bureau_id', 'since', 'case_id'],
    awaited_by_day: ['hall', 'what', 'since', 'case_id'],
  },
};

/** Which facts turned a case's light: the journal itself is found by number alone. */
export const caseLit: TableDef = {
  name: 'case_lit',
  columns: { hall: 'id', case_id: 'id', seq: 'time' },
  primary: ['hall', 'case_id', 'seq'],
};
