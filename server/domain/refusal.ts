/** Every reason for which a rule, or the gateway before it, says no. The UIs hold a text for each, in each language. */
export const REFUSAL_CODES = [
  'input.invalid',
  'command.unknown',
  'command.other_content',
  'command.spent',
  'view.unknown',
  'access.sign_in',
  'access.denied',
  'access.too_many',
  'hall.founded_already',
  'hall.recovering',
  'hall.plan_faulty',
  'hall.plan_in_use',
  'items.unknown_reference',
  'day.closed',
  'day.open_already',
  'day.date_past',
  'day.none',
  'queue.unknown',
  'item.unknown',
  'item.elsewhere',
  'item.other_queue',
  'id.invalid',
  'phone.invalid',
  'ticket.unknown',
  'ticket.already_holding',
  'ticket.wrong_state',
  'counter.unknown',
  'counter.closed',
  'counter.taken',
  'counter.officer_elsewhere',
  'counter.other_seat',
  'counter.busy',
  'counter.nobody_waiting',
  'counter.other_ticket',
  'printer.unknown',
  'printer.not_yours',
  'job.unknown',
  'job.wrong_state',
  'job.other_attempt',
  'staff.unknown',
  'staff.login_taken',
  'staff.login_invalid',
  'staff.password_weak',
  'staff.roles_conflict',
  'staff.wrong_password',
  'staff.locked',
  'staff.last_director',
  'setup.wrong_code',
  'station.unknown',
  'station.not_paired',
  'pairing.unknown',
  'pairing.expired',
  'pairing.other_kind',
  'time.not_doubted',
  'recovery.none',
  'person.none',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];
export type RefusalParams = Readonly<Record<string, string | number | readonly string[]>>;

/** A rule's no: a closed code and what a text needs to explain it. Never personal data. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly params: RefusalParams;
}

export type Answer<Data = unknown> = { ok: true; data: Data } | { ok: false; refusal: Refusal };
