import type { TableDef } from './define.ts';

/** Where the journal stands. The last table by name: a dump that is put back writes it when all others are there. */
export const sequencer: TableDef = {
  name: 'zz_sequencer',
  columns: { hall: 'id', seq: 'time', head: 'id', epoch: 'id', schema: 'int' },
  primary: ['hall'],
};

export const fact: TableDef = {
  name: 'fact',
  columns: {
    hall: 'id',
    seq: 'time',
    at: 'time',
    claimed_at: 'time?',
    sender: 'id',
    body: 'text',
    hash: 'id',
  },
  primary: ['hall', 'seq'],
};

export const answer: TableDef = {
  name: 'answer',
  columns: { hall: 'id', command_id: 'id', sender: 'id', digest: 'id', body: 'text', at: 'time' },
  primary: ['hall', 'command_id', 'sender'],
  index: { answer_by_age: ['hall', 'at'] },
};

export const due: TableDef = {
  name: 'due',
  columns: { hall: 'id', at: 'time', kind: 'id', subject: 'id' },
  primary: ['hall', 'at', 'kind', 'subject'],
};
