import type { TableDef } from './define.ts';

export const staff: TableDef = {
  name: 'staff',
  columns: {
    hall: 'id',
    id: 'id',
    roles: 'text',
    active: 'bool',
    credential: 'int',
    lockout: 'text',
    card: 'text?',
  },
  primary: ['hall', 'id'],
};

export const session: TableDef = {
  name: 'session',
  columns: { hall: 'id', id: 'id', staff_id: 'id', opened_at: 'time', until_at: 'time' },
  primary: ['hall', 'id'],
};

/** Sealed under the field key; `login_index` is an HMAC, so that a login is found without being readable. */
export const credential: TableDef = {
  name: 'credential',
  columns: {
    hall: 'id',
    staff_id: 'id',
    login_index: 'id',
    login_sealed: 'text',
    name_sealed: 'text',
    password_hash: 'text',
  },
  primary: ['hall', 'staff_id'],
  unique: { credential_login: ['hall', 'login_index'] },
};

export const person: TableDef = {
  name: 'person',
  columns: {
    hall: 'id',
    id: 'id',
    day_id: 'id',
    ticket_id: 'id',
    id_number_sealed: 'text?',
    phone_sealed: 'text?',
  },
  primary: ['hall', 'id'],
  index: { person_by_day: ['hall', 'day_id'], person_by_ticket: ['hall', 'ticket_id'] },
};

/** The key under which "same person" is told on one service day; retention deletes the row. */
export const dayKey: TableDef = {
  name: 'day_key',
  columns: { hall: 'id', day_id: 'id', sealed: 'text' },
  primary: ['hall', 'day_id'],
};

/** The site's own secrets, sealed under the field key. */
export const siteSecret: TableDef = {
  name: 'site_secret',
  columns: { hall: 'id', name: 'id', sealed: 'text' },
  primary: ['hall', 'name'],
};
