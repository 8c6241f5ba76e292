import type { Bureau, Counter, Item, Printer, Profile, Queue, Station, Text, Zone } from '../hall/plan.ts';
import type { Clearance } from '../catalogue/facts.ts';
import type { Law } from '../catalogue/laws/facts.ts';
import type { PowerList } from '../catalogue/lists/facts.ts';
import type { ItemChange } from '../catalogue/versions/change.ts';
import type { Draft } from '../catalogue/versions/draft.ts';
import type { Standing, Version } from '../catalogue/versions/version.ts';
import type { Board } from '../hall/board.ts';
import type { Booking, BookingKey, NoShows } from '../bookings/booking.ts';
import type { BookingRulesRow } from '../bookings/rules.ts';
import type { Case } from '../cases/case.ts';
import type { CountedCase } from '../cases/clocks/counted.ts';
import type { Retiming } from '../cases/clocks/retime.ts';
import type { LightsRow } from '../cases/clocks/rules.ts';
import type { CaseTally } from '../cases/figures/tally.ts';
import type { InOrder } from '../cases/quota/in-order.ts';
import type { CaseLoad } from '../cases/load.ts';
import type { Posting } from '../cases/posts.ts';
import type { Till } from '../cases/fees/till.ts';
import type { CaseSeries } from '../cases/series.ts';
import type { PlacedTopic } from '../hall/topic.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import type { Desk } from '../counters/desk.ts';
import type { ReliefRow } from '../counters/relief/pairs.ts';
import type { TideRulesRow } from '../counters/tide/rules.ts';
import type { Proposal, Tide } from '../counters/tide/tide.ts';
import type { Staffing } from '../counters/staffing.ts';
import type { ServiceDay } from '../day/service-day.ts';
import type { RosterEntry } from '../duty/roster.ts';
import type { ZoneDuty } from '../duty/duty.ts';
import type { Help } from '../help/help.ts';
import type { HoursRow } from '../hours/hours.ts';
import type { Message, MessageSettingsRow } from '../messages/message.ts';
import type { Notice } from '../notice/notice.ts';
import type { PrinterState } from '../printing/condition.ts';
import type { Job } from '../printing/job.ts';
import type { WaitingJobs } from '../printing/waiting-jobs.ts';
import type { SlipTextsRow } from '../printing/texts.ts';
import type { Leg } from '../queue/leg.ts';
import type { Given } from '../queue/limits/given.ts';
import type { LimitsRow } from '../queue/limits/limits.ts';
import { copyLine, type Line } from '../queue/line.ts';
import type { Roll } from '../queue/roll/roll.ts';
import type { RouteOffersRow } from '../queue/routes/offers.ts';
import type { Route } from '../queue/routes/route.ts';
import type { TicketRulesRow } from '../queue/rules/rules.ts';
import type { CallingRow } from '../queue/calling/set.ts';
import type { Tally } from '../queue/tally.ts';
import type { Ticket } from '../queue/ticket.ts';
import type { Question } from '../questions/question.ts';
import type { LostDay, Recovery } from '../recovery/recovery.ts';
import type { Delegation } from '../seals/delegation.ts';
import type { OfficeSeal } from '../seals/seal.ts';
import type { SnagRulesRow } from '../snags/rules.ts';
import type { Snag } from '../snags/snag.ts';
import type { Staff, Session } from '../staff/staff.ts';
import type { Pairing, PairedDevice } from '../stations/device.ts';
import type { CalendarYear } from '../time/calendar/facts.ts';
import type { TimeDoubt } from '../time/doubt.ts';
import type { BookingDay } from '../bookings/showings.ts';
import type { VoiceDay } from '../voice/figures.ts';
import type { VoiceRow } from '../voice/settings.ts';
import type { SpeakerState } from '../voice/speaker.ts';
import type { ZoneVoice } from '../voice/zone-voice.ts';
import { TABLES } from './table-names.ts';
import { CommittedTable, type Change, type Drafted, DraftTable, type Table } from './tables.ts';

/** The one row of table `about`. */
export interface About {
  readonly hallId: string;
  readonly name: Text;
  readonly algorithm: string;
  /** Number of the fact that set the present floor plan; 0 before the first. */
  readonly revision: number;
  /** Left by a restore to an earlier service day. */
  readonly lost?: LostDay;
}

/** Every kind of thing in the live hall. `automatics`, `holders`, `given`, `tallies`, `staffing`, `waitingJobs` and who waits in `lines` follow from the rest. */
export interface HallTables {
  about: About;
  zones: Zone;
  bureaus: Bureau;
  items: Item;
  queues: Queue;
  profiles: Profile;
  counters: Counter;
  printers: Printer;
  stations: Station;
  topics: PlacedTopic;
  boards: Board;
  standings: Standing;
  versions: Version;
  drafts: Draft;
  changes: ItemChange;
  laws: Law;
  powerLists: PowerList;
  clearances: Clearance;
  days: ServiceDay;
  lines: Line;
  tickets: Ticket;
  /** By ticket; one that was called back has none. */
  legs: Leg;
  /** By ticket; most have none. */
  routes: Route;
  routeOffers: RouteOffersRow;
  ticketRules: TicketRulesRow;
  /** Blocks of paper numbers, of any day. */
  rolls: Roll;
  holders: { readonly ticketId: string };
  given: Given;
  desks: Desk;
  /** The desks that call by themselves, so that no act looks through all desks for one (rule Q10). */
  automatics: { readonly counterId: string };
  reliefs: ReliefRow;
  /** Today's, by counter. */
  tides: Tide;
  tideRules: TideRulesRow;
  tideProposals: { readonly proposals: readonly Proposal[] };
  tallies: Tally;
  staffing: Staffing;
  jobs: Job;
  /** By printer. */
  waitingJobs: WaitingJobs;
  staff: Staff;
  sessions: Session;
  devices: PairedDevice;
  pairings: Pairing;
  recovery: Recovery;
  doubt: TimeDoubt;
  hours: HoursRow;
  limits: LimitsRow;
  bookingRules: BookingRulesRow;
  /** From today on. */
  bookings: Booking;
  /** By mark of the person. */
  noShows: NoShows;
  /** By date. */
  bookingDays: BookingDay;
  bookingKeys: BookingKey;
  calendar: CalendarYear;
  slipTexts: SlipTextsRow;
  messageSettings: MessageSettingsRow;
  /** By ticket and kind. */
  messages: Message;
  conditions: PrinterState;
  helps: Help;
  bulletins: Bulletin;
  notices: Notice;
  duties: ZoneDuty;
  /** By date and zone. */
  rosters: RosterEntry;
  postings: Posting;
  seals: OfficeSeal;
  delegations: Delegation;
  /** Only those that were asked for lately; all of them stand in their rows (DESIGN 3.5). */
  cases: Case;
  /** Cases as a new count of all reads them, while it decides on them; empty else. */
  countedCases: CountedCase;
  caseSeries: CaseSeries;
  caseLoads: CaseLoad;
  /** By case. */
  inOrder: InOrder;
  /** One of each cashier and day. */
  tills: Till;
  caseTallies: CaseTally;
  lights: LightsRow;
  voiceSettings: VoiceRow;
  /** By zone; one in which nobody was called since its voice was set has none. */
  voices: ZoneVoice;
  /** What became of announcements on days that are over. */
  voiceDays: VoiceDay;
  speakers: SpeakerState;
  retiming: Retiming;
  calling: CallingRow;
  snagRules: SnagRulesRow;
  snags: Snag;
  /** Open ones, and those answered today. */
  questions: Question;
}

export { TABLES } from './table-names.ts';
export type TableName = keyof HallTables;
export type Hall = { readonly [K in TableName]: Table<HallTables[K]> };
export type HallDraft = { readonly [K in TableName]: Drafted<HallTables[K]> };
export type CommittedHall = { readonly [K in TableName]: CommittedTable<HallTables[K]> };
export interface Touch {
  readonly table: TableName;
  readonly id: string;
  readonly change: Change;
}

/** Tables of which the image holds what was asked for lately, and the rows hold everything. */
export const SHELVED = ['cases'] as const satisfies readonly TableName[];
export type ShelvedName = (typeof SHELVED)[number];

const shallow = <T>(value: T): T => ({ ...value });
const CLONES: { [K in TableName]?: (value: HallTables[K]) => HallTables[K] } = {
  lines: copyLine,
};

/** An empty live hall. */
export function emptyHall(): CommittedHall {
  return Object.fromEntries(TABLES.map(name => [name, new CommittedTable()])) as unknown as CommittedHall;
}

export type WorkingDraft = { readonly [K in TableName]: DraftTable<HallTables[K]> };

/**
 * A draft over a committed hall, or over a draft that is still on its way to be kept: rules read and change it,
 * `touches` says what, `merge` makes it so.
 */
export function draftOf(hall: Hall): WorkingDraft {
  const tables = TABLES.map(name => {
    const clone = (CLONES[name] ?? shallow) as (value: unknown) => unknown;
    return [name, new DraftTable(hall[name] as Table<unknown>, clone)];
  });
  return Object.fromEntries(tables) as WorkingDraft;
}

/** What a draft changed: table, id, and how. */
export function touches(draft: WorkingDraft): Touch[] {
  const all: Touch[] = [];
  for (const table of TABLES) {
    for (const { id, change } of draft[table].changes()) all.push({ table, id, change });
  }
  return all;
}

/** Puts a draft's changes into the committed hall that it lies on. */
export function merge(draft: WorkingDraft, hall: CommittedHall): void {
  for (const table of TABLES) (draft[table] as DraftTable<unknown>).mergeInto(committedTable(hall, table));
}

/** Lays a draft on the committed hall, once the draft under it is merged. */
export function rebase(draft: WorkingDraft, hall: CommittedHall): void {
  for (const table of TABLES) (draft[table] as DraftTable<unknown>).rebase(committedTable(hall, table));
}

const committedTable = (hall: CommittedHall, table: TableName): CommittedTable<unknown> =>
  hall[table] as CommittedTable<unknown>;
