import type { TicketClass } from './calling/rules.ts';
import type { Outcome } from './outcomes.ts';
import type { Hand } from './hands.ts';
import type { CallOutReason } from './out-of-order.ts';
import type { SelfCheck } from './self-check.ts';

/** One citizen's place, with its number. */
interface Place {
  readonly id: string;
  readonly dayId: string;
  /** The queue whose number it carries. */
  readonly homeId: string;
  /** Where it waits now: another one once it was transferred. */
  readonly queueId: string;
  readonly label: string;
  readonly number: number;
  readonly itemCode: string | null;
  /** The law that was cited for an item that is not published or not in force (rule E5); null: none had to be. */
  readonly exception: string | null;
  /** What its citizen said of the materials before taking it (rule G90); null: nothing. */
  readonly selfCheck: SelfCheck | null;
  /** The case for which its applicant has come again (rule G92); null: for none. */
  readonly caseId: string | null;
  readonly stationId: string | null;
  /** HMAC of the citizen's ID number under the service day's key; retention destroys that key. */
  readonly holder: string | null;
  /** The same of who took it for the holder (rule N7); null: nobody did. */
  readonly agent: string | null;
  readonly commandId: string;
  readonly takenAt: number;
  /** How its credit grows (rule Q3). */
  class: TicketClass;
  /** From when its credit runs, epoch ms: the issue, unless a rule moved it. */
  since: number;
  /** Of two with one credit the smaller is called: the fact number of its issue, unless a rule moved it. */
  order: number;
  /** The slot that was booked, until it is called (rule Q5); null: none. */
  slotAt: number | null;
  misses: number;
  /** How many times it was called to a counter today; a second call to the same one is none. */
  called: number;
  /** Made at a counter for one who came without a number (rule T17). */
  readonly direct: boolean;
  /** When it was entered, of one that was handed out on paper (rule T27); null: it was given as it was taken. */
  readonly enteredAt: number | null;
  /** Who served it at its present place, and how long each, but for who serves it now (rule C7). */
  readonly hands: readonly Hand[];
  /** Why it was called out of its turn (rule Q9), the last time it was; null: it never was. */
  outOfOrder: CallOutReason | null;
}

/** Why a ticket in hand is laid aside. */
export const HOLD_REASONS = ['paying', 'copying', 'filling', 'fetching', 'asking', 'other'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

interface Called {
  readonly counterId: string;
  readonly calledAt: number;
  /** How often it was called, the first call included. */
  readonly calls: number;
}

/** Why a ticket ended that was not done: the day closed, its second call was missed too, or nobody came back in time. */
export const VOID_REASONS = ['day_closed', 'missed_again', 'not_back'] as const;
export type VoidReason = (typeof VOID_REASONS)[number];

export type Ticket = Place &
  (
    | { readonly state: 'waiting' }
    | ({ readonly state: 'called'; readonly lastCallAt: number } & Called)
    | ({ readonly state: 'serving'; readonly startedAt: number } & Called)
    | ({
        readonly state: 'held';
        readonly startedAt: number;
        readonly heldAt: number;
        readonly reason: HoldReason;
        /** When it is expected back; null when nobody said. */
        readonly backAt: number | null;
      } & Called)
    | ({
        readonly state: 'done';
        readonly startedAt: number;
        readonly endedAt: number;
        /** What came of it (rule T18); null: nothing was entered. */
        readonly outcome: Outcome | null;
      } & Called)
    | ({ readonly state: 'missed'; readonly missedAt: number } & Called)
    | { readonly state: 'left'; readonly endedAt: number }
    | { readonly state: 'voided'; readonly endedAt: number; readonly reason: VoidReason }
  );

export type TicketState = Ticket['state'];
export type TicketAct =
  | 'call'
  | 'recall'
  | 'start'
  | 'finish'
  | 'miss'
  | 'hold'
  | 'resume'
  | 'transfer'
  | 'handOver'
  | 'sendBack'
  | 'goOn'
  | 'skip'
  | 'addLeg'
  | 'reopen'
  | 'takeBack'
  | 'change'
  | 'prioritize'
  | 'giveGreen'
  | 'return'
  | 'leave'
  | 'void';

/** Rule T1: what may happen to a ticket in each state, and the state it then has. What is not here is refused. */
export const TICKET_LIFE: { readonly [S in TicketState]: { readonly [A in TicketAct]?: TicketState } } = {
  waiting: {
    call: 'called',
    takeBack: 'serving',
    skip: 'waiting',
    change: 'waiting',
    prioritize: 'waiting',
    giveGreen: 'waiting',
    leave: 'left',
    void: 'voided',
  },
  called: {
    recall: 'called',
    start: 'serving',
    miss: 'missed',
    transfer: 'waiting',
    addLeg: 'called',
    change: 'called',
    leave: 'left',
    void: 'voided',
  },
  serving: {
    finish: 'done',
    hold: 'held',
    transfer: 'waiting',
    handOver: 'serving',
    sendBack: 'waiting',
    goOn: 'waiting',
    skip: 'waiting',
    addLeg: 'serving',
    change: 'serving',
    void: 'voided',
  },
  held: { resume: 'serving', leave: 'left', void: 'voided' },
  missed: { return: 'waiting', leave: 'left', void: 'voided' },
  done: { reopen: 'serving' },
  left: {},
  voided: {},
};

/** Whether an act is open to a ticket in this state (rule T1). */
export function mayTicket(act: TicketAct, state: TicketState): boolean {
  return TICKET_LIFE[state][act] !== undefined;
}

/** How a ticket ends; only what was done may be taken back, for a minute (rule T19). */
const OVER: readonly TicketState[] = ['done', 'left', 'voided'];

/** Whether a ticket still holds its place: a person may have one such a queue (rule T6). */
export function isLive(state: TicketState): boolean {
  return !OVER.includes(state);
}
