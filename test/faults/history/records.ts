/** How one try of a command ended, as its sender saw it. `unknown`: no answer came, it may have counted or not. */
export type Outcome = 'ok' | 'refused' | 'outage' | 'unknown' | 'bug';

/** One try of one command. A retry is a further attempt with the same commandId. Times are one clock's, in ms. */
export interface Attempt {
  readonly client: string;
  readonly commandId: string;
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly sentAt: number;
  /** Null when no answer came. */
  readonly answeredAt: number | null;
  readonly outcome: Outcome;
  /** What the answer held: the data of a yes, the code of a no. */
  readonly data: unknown;
}

/** A ticket's row at the end. */
export interface TicketRow {
  readonly id: string;
  readonly dayId: string;
  readonly queueId: string;
  readonly label: string;
  readonly number: number;
  readonly commandId: string;
  readonly state: string;
}

/** A fact's row at the end. */
export interface FactRow {
  readonly seq: number;
  readonly at: number;
  readonly claimedAt: number | null;
  readonly by: string;
  readonly body: string;
  readonly hash: string;
}

/** What the database holds when all is over. */
export interface FinalRows {
  readonly tickets: readonly TicketRow[];
  readonly facts: readonly FactRow[];
}

export interface History extends FinalRows {
  readonly attempts: readonly Attempt[];
}

export type Kind =
  | 'lost_ticket'
  | 'lost_act'
  | 'other_ticket'
  | 'label_twice'
  | 'command_two_tickets'
  | 'two_answers'
  | 'refused_but_kept'
  | 'invented_ticket'
  | 'bug_answer'
  | 'number_gap'
  | 'number_twice'
  | 'called_twice'
  | 'two_in_hand'
  | 'impossible_act'
  | 'row_without_fact'
  | 'fact_without_row'
  | 'row_against_facts'
  | 'fact_gap'
  | 'chain_broken'
  | 'time_backwards'
  | 'order_broken';

/** Something that must never be. */
export interface Violation {
  readonly kind: Kind;
  readonly detail: string;
}

export const violation = (kind: Kind, detail: string): Violation => ({ kind, detail });

/** Groups things by a text. */
export function grouped<T>(things: Iterable<T>, keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

/** The answer of a take that was acknowledged. */
export interface TakeData {
  readonly ticketId: string;
  readonly label: string;
  readonly queueId: string;
}
