import type { Hall } from '../../state/hall.ts';
import { type Outcome, OUTCOMES } from '../outcomes.ts';

/** How a hall calls, waits for and gives up tickets; set as one document (rule T14). */
export interface TicketRules {
  /** How often a call may be repeated. */
  readonly recalls: number;
  /** How many calls, the first included, before a citizen counts as one who did not come. */
  readonly missCalls: number;
  /** Seconds between two calls, and between the last of them and the miss. */
  readonly gapSeconds: number;
  /** Within how many minutes who missed a call may come back; null: until the day closes. */
  readonly backMinutes: number | null;
  /** How often one may come back; null: as often as one likes. */
  readonly returns: number | null;
  /** How many are called before who came back. */
  readonly places: number;
  /** Minutes after the time said, or after the hold where none was, at which a held ticket ends; null: never. */
  readonly holdMinutes: number | null;
  /** What may come of a service; none: nothing is entered when it ends. */
  readonly outcomes: readonly Outcome[];
  /** It is entered each time. */
  readonly outcomeRequired: boolean;
}

/** As set by a fact, whose number is the revision. */
export interface TicketRulesRow {
  readonly rules: TicketRules;
  readonly revision: number;
}

/** What holds in a hall that has set nothing: a call is missed when the officer says so, and the way back is open. */
export const OPEN_TICKET_RULES: TicketRules = {
  recalls: 20,
  missCalls: 1,
  gapSeconds: 0,
  backMinutes: null,
  returns: null,
  places: 3,
  holdMinutes: null,
  outcomes: [],
  outcomeRequired: false,
};

/** What a new hall begins with (DOMAIN (c)): three calls 20 s apart, back within half an hour, three places later, once. */
export const USUAL_TICKET_RULES: TicketRules = {
  ...{ recalls: 5, missCalls: 3, gapSeconds: 20 },
  ...{ backMinutes: 30, returns: 1, places: 3, holdMinutes: null },
  ...{ outcomes: OUTCOMES, outcomeRequired: false },
};

/** The rules for tickets that hold now. */
export const ticketRules = ({ ticketRules: rows }: Pick<Hall, 'ticketRules'>): TicketRules =>
  rows.get('hall')?.rules ?? OPEN_TICKET_RULES;
