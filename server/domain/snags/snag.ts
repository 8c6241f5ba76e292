import type { Words } from '../cases/case.ts';

/** What kind of trouble it was (办不成事): errands to and fro, passed from one to another, papers asked for again and again … */
export const TROUBLES = ['errands', 'passed_on', 'papers', 'late', 'system', 'unclear', 'other'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** What came of it: it was done after all, or it was explained why it cannot be. */
export const SNAG_OUTCOMES = ['solved', 'explained'] as const;
export type SnagOutcome = (typeof SNAG_OUTCOMES)[number];

/** How the citizen was told. */
export const TOLD_HOW = ['counter', 'phone', 'visit', 'online'] as const;
export type ToldHow = (typeof TOLD_HOW)[number];

export type SnagState = 'received' | 'assigned' | 'answered' | 'told' | 'closed';

/** Whose it is: a bureau's, null for the centre's own, and, where somebody was named, that one's of its staff. */
export interface SnagOwner {
  readonly bureauId: string | null;
  readonly staffId: string | null;
}

export type SnagAct = 'assign' | 'answer' | 'tell' | 'close' | 'reopen' | 'extend';

/** One line of its log: what was done, when, by whom, and in which words. */
export interface SnagEntry {
  readonly act: SnagAct | 'open' | 'overdue';
  /** Epoch ms. */
  readonly at: number;
  /** Id of the member of staff; '' for the clock. */
  readonly by: string;
  readonly words: Words | null;
  readonly owner?: SnagOwner;
  readonly outcome?: SnagOutcome;
  readonly how?: ToldHow;
  readonly dueOn?: string;
}

/** What a citizen could not get done, and what became of it. It holds nothing of the citizen. */
export interface Snag {
  readonly id: string;
  /** `2026-0001` */
  readonly number: string;
  /** The bureau that it is about; null: the centre itself. */
  readonly bureauId: string | null;
  readonly itemCode: string | null;
  readonly trouble: Trouble;
  readonly ticketId: string;
  readonly label: string;
  readonly counterId: string;
  readonly openedBy: string;
  readonly openedOn: string;
  state: SnagState;
  owner: SnagOwner;
  /** The last day to have it told, YYYY-MM-DD. */
  dueOn: string;
  /** On which day its present last day was found to be over; null: it was not. */
  overdueOn: string | null;
  /** Whether it was ever overdue. */
  wasLate: boolean;
  /** Working days that it was given beyond the limit, once; null: none yet. */
  extendedBy: number | null;
  outcome: SnagOutcome | null;
  /** The day the citizen was told, and how, the last time. */
  toldOn: string | null;
  toldHow: ToldHow | null;
  closedOn: string | null;
  /** How often the citizen was not content. */
  reopened: number;
  /** A telephone was left, and is not forgotten yet. */
  hasContact: boolean;
  log: readonly SnagEntry[];
}

/** The group of person rows in which its telephone stands sealed. */
export const contactOf = (snagId: string): string => `snag-${snagId}`;
export const isContactGroup = (dayId: string): boolean => dayId.startsWith('snag-');
