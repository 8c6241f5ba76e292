import type { Words } from '../cases/case.ts';

/** Why somebody who was meant does not take a question over. */
export const DECLINE_REASONS = ['not_ours', 'away', 'unclear', 'other'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];
/** `ticket_ended`: the ticket that it went with was given up. */
export type ReturnReason = DeclineReason | 'ticket_ended';

/** Whom it is handed to: a bureau's staff, a member of staff, who sits at a counter, or who calls its ticket. */
export type AskedOf =
  | { readonly bureauId: string }
  | { readonly staffId: string }
  | { readonly counterId: string }
  | { readonly ticketId: string };

export interface Offer {
  readonly to: AskedOf;
  readonly at: number;
  /** When it is late that nobody acknowledged it, epoch ms. */
  readonly lateAt: number;
}

/** One line of who had it, and what was done. */
export interface QuestionEntry {
  readonly act: 'open' | 'offer' | 'acknowledge' | 'return' | 'late' | 'finish';
  readonly at: number;
  /** Id of the member of staff; '' for the clock. */
  readonly by: string;
  readonly to?: AskedOf;
  readonly reason?: ReturnReason;
}

/** What a citizen asked somebody of the hall, who answers for it until another acknowledges it (首问负责, DOMAIN C9). */
export interface Question {
  readonly id: string;
  /** The number the citizen has; null: none. */
  readonly ticketId: string | null;
  readonly label: string | null;
  readonly itemCode: string | null;
  /** The bureau that it is about, where that is known. */
  readonly bureauId: string | null;
  readonly firstId: string;
  /** What was asked, sealed beside; null: nothing was written. */
  readonly words: Words | null;
  state: 'open' | 'done';
  /** Who answers for it now. */
  ownerId: string;
  offer: Offer | null;
  /** How often nobody acknowledged it in time. */
  late: number;
  log: readonly QuestionEntry[];
}
