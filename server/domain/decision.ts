import type { Fact } from './facts.ts';
import type { Answer, RefusalCode, RefusalParams } from './refusal.ts';

/** Who sends a command. `key` is what facts and answers keep of it: ids only. */
export type Sender =
  | { readonly kind: 'staff'; readonly staffId: string; readonly sessionId: string }
  | { readonly kind: 'device'; readonly stationId: string }
  | { readonly kind: 'ticket'; readonly ticketId: string }
  | { readonly kind: 'public' | 'setup' | 'system' | 'clock' };

/** What facts and answers keep of a sender. */
export function senderKey(sender: Sender): string {
  if (sender.kind === 'staff') return `staff:${sender.staffId}`;
  if (sender.kind === 'device') return `device:${sender.stationId}`;
  return sender.kind === 'ticket' ? `ticket:${sender.ticketId}` : sender.kind;
}

/** One command on its way to a rule: `now` is epoch ms of the database, `newId` makes random ids. */
export interface Act<Input, Prepared = undefined> {
  readonly input: Input;
  readonly prepared: Prepared;
  readonly commandId: string;
  readonly sender: Sender;
  readonly now: number;
  readonly newId: () => string;
}

/** Rows beside the image: identity, credentials, what is due. Sealed before they come here. */
export type SideRow =
  | { readonly table: 'person'; readonly put: PersonRow }
  | { readonly table: 'person'; readonly eraseDays: readonly string[] }
  | { readonly table: 'person'; readonly drop: Pick<PersonRow, 'dayId' | 'ticketId'> }
  | { readonly table: 'credential'; readonly put: CredentialRow }
  | { readonly table: 'credential'; readonly replace: CredentialRow }
  | { readonly table: 'day_key'; readonly put: { readonly dayId: string; readonly sealed: string } }
  | { readonly table: 'applicant'; readonly put: ApplicantRow }
  | { readonly table: 'case_agent'; readonly put: AgentRow }
  | { readonly table: 'case_text'; readonly put: TextRow }
  | { readonly table: 'case_text'; readonly drop: Pick<TextRow, 'caseId'> }
  | { readonly table: 'due'; readonly put: DueRow }
  | { readonly table: 'due'; readonly drop: DueRow };

export interface PersonRow {
  readonly id: string;
  /** The service day, the day of a booking, or what could not be done, by its name. */
  readonly dayId: string;
  /** The ticket, the booking, or what could not be done. */
  readonly ticketId: string;
  readonly idNumberSealed: string | null;
  readonly phoneSealed: string | null;
}
/** Who applies. `nameMasked` may be shown to those who search; the rest only to those who handle the case. */
export interface ApplicantRow {
  readonly caseId: string;
  readonly kind: 'person' | 'body';
  readonly nameMasked: string;
  readonly nameSealed: string;
  readonly idSealed: string | null;
  readonly phoneSealed: string | null;
  /** HMAC of the ID number under the site's key: finds the same applicant's cases. */
  readonly idIndex: string | null;
}
/** Who acts for an applicant with his mandate; shown as an applicant is. */
export interface AgentRow {
  readonly id: string;
  readonly caseId: string;
  readonly nameMasked: string;
  readonly nameSealed: string;
  readonly idSealed: string | null;
  readonly phoneSealed: string | null;
}
/** A free text of a case, sealed; the fact keeps a mark of its words under the salt. */
export interface TextRow {
  readonly id: string;
  readonly caseId: string;
  readonly salt: string;
  readonly sealed: string;
}
export interface CredentialRow {
  readonly staffId: string;
  readonly loginIndex: string;
  readonly loginSealed: string;
  readonly nameSealed: string;
  readonly passwordHash: string;
}
export interface DueRow {
  readonly at: number;
  readonly kind: DueKind;
  readonly subject: string;
}
export type DueKind =
  | 'print.lease'
  | 'print.card'
  | 'print.paper'
  | 'print.sheet'
  | 'recovery.wait'
  | 'catalogue.day'
  | 'ticket.missed'
  | 'ticket.held'
  | 'booking.over'
  | 'snag.over'
  | 'question.late';

/** What a rule decided: what happened, what to answer, and rows beside the image. A refusal may leave facts too. */
export interface Decision<Data = unknown> {
  readonly facts: readonly Fact[];
  readonly answer: Answer<Data>;
  readonly rows?: readonly SideRow[];
}

/** Says no, and nothing changes. */
export function refuse(code: RefusalCode, params: RefusalParams = {}): Decision<never> {
  return { facts: [], answer: { ok: false, refusal: { code, params } } };
}

/** Says yes, with what happened and what the sender is told. */
export function accept<Data>(facts: readonly Fact[], data: Data, rows?: readonly SideRow[]): Decision<Data> {
  return rows ? { facts, answer: { ok: true, data }, rows } : { facts, answer: { ok: true, data } };
}
