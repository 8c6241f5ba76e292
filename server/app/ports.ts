import type { Case } from '../domain/cases/case.ts';
import type { Light } from '../domain/cases/clocks/light.ts';
import type { CountedCase } from '../domain/cases/clocks/counted.ts';
import type { Place } from '../domain/cases/clocks/retime.ts';
import type { AwaitedOf } from '../domain/cases/joint/awaited.ts';
import type { CaseEnd, Registered } from '../domain/cases/register/record.ts';
import type { CaseStage } from '../domain/cases/stage.ts';
import type {
  AgentRow,
  ApplicantRow,
  CredentialRow,
  DueRow,
  PersonRow,
  SideRow,
  TextRow,
} from '../domain/decision.ts';
import type { TicketClass } from '../domain/queue/calling/rules.ts';
import type { Change } from '../domain/state/tables.ts';
import type { CommittedHall, HallTables, ShelvedName, TableName } from '../domain/state/hall.ts';

/** Where a hall's journal stands: the row everything that changes the hall locks. `now` is the database's, epoch ms. */
export interface Position {
  readonly seq: number;
  readonly head: string;
  readonly epoch: string;
  readonly schema: number;
  readonly now: number;
}

/** A fact as its row keeps it: `body` is the very text that `hash` was made over. */
export interface StoredFact {
  readonly seq: number;
  readonly at: number;
  readonly claimedAt: number | null;
  readonly by: string;
  readonly body: string;
  readonly hash: string;
}

export interface StoredAnswer {
  readonly sender: string;
  readonly commandId: string;
  /** HMAC of name and input under the site's key. */
  readonly digest: string;
  readonly body: string;
  readonly at: number;
}

export interface RowChange {
  readonly table: TableName;
  readonly id: string;
  readonly change: Change;
  readonly value: unknown;
  /** Of a changed row: as it is kept now. */
  readonly before: unknown;
}

/** All that one batch saves, in one commit. */
export interface Batch {
  readonly seq: number;
  readonly head: string;
  readonly epoch: string;
  readonly facts: readonly StoredFact[];
  readonly answers: readonly StoredAnswer[];
  readonly changes: readonly RowChange[];
  readonly rows: readonly SideRow[];
}

export interface LoadedHall {
  readonly hall: CommittedHall;
  readonly position: Position;
  /** Time of the newest fact, 0 when there is none. */
  readonly lastAt: number;
}

/** One transaction that holds the hall's lock. Every call may throw `Transient`. */
export interface HallTransaction {
  readonly position: Position;
  /** The facts after the number that was named when it began; at most 1,000. */
  readonly news: readonly StoredFact[];
  /** The answers kept under the commandIds that were named when it began. */
  readonly known: readonly StoredAnswer[];
  factsAfter(seq: number, limit: number): Promise<StoredFact[]>;
  answers(commandIds: readonly string[]): Promise<StoredAnswer[]>;
  load(): Promise<LoadedHall>;
  /** Things of a table that is not loaded whole, by id; those that are not there are left out. */
  fetch<N extends ShelvedName>(table: N, ids: readonly string[]): Promise<HallTables[N][]>;
  /** Of some cases those that a fact after a number is about, as a new count reads them. */
  countedSince(ids: readonly string[], seq: number): Promise<CountedCase[]>;
  /** May be sent only with the commit. */
  save(batch: Batch): Promise<void>;
  /** Facts after a number belong to no journal any more: somebody put a backup in its place while they were kept. */
  forgetFactsAfter(seq: number): Promise<void>;
  /** Deletes at most `limit` answers older than `before` (epoch ms). */
  pruneAnswers(before: number, limit: number): Promise<void>;
  /** When it throws, nobody knows whether the batch was kept. */
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** Where a batch was decided: the journal's place, and the newest schema this process knows. */
export type Stand = Pick<Position, 'seq' | 'head' | 'epoch' | 'schema'>;

/** `now` is the database's time under the lock, epoch ms; `known` are answers kept under the ids that were asked for. */
export type Swapped =
  | { readonly kept: true; readonly now: number; readonly known: readonly StoredAnswer[] }
  | { readonly kept: false };

/** Somebody who waited on an earlier day, and until when: called, given up or sent home. */
export interface PastWait {
  readonly date: string;
  readonly from: number;
  readonly until: number;
}

/** A ticket of an earlier day, as far as it tells how long things take; times epoch ms. */
export interface PastTicket {
  readonly ticketId: string;
  readonly queueId: string;
  readonly class: TicketClass;
  readonly itemCode: string | null;
  readonly slotAt: number | null;
  readonly takenAt: number;
  readonly state: 'done' | 'missed' | 'left';
  readonly counterId: string | null;
  readonly calledAt: number | null;
  readonly endedAt: number;
}

/** Which cases a list shows, ordered by their last day, those without one last; after a place in it, `limit` at most. */
export interface CaseQuery {
  readonly bureauId?: string | undefined;
  readonly stage?: CaseStage | undefined;
  /** Under one of these lights. */
  readonly lights?: readonly Light[] | undefined;
  /** Last day on or before this date. */
  readonly dueBy?: string | undefined;
  readonly itemCodes?: readonly string[] | undefined;
  readonly ticketId?: string | undefined;
  /** In which this steward acts for the applicant. */
  readonly stewardId?: string | undefined;
  /** A case's number, or its beginning. */
  readonly number?: string | undefined;
  /** Names as they are shown: masked of persons. */
  readonly names?: readonly string[] | undefined;
  /** `dueOn` null: among those without a last day. */
  readonly after?: { readonly dueOn: string | null; readonly number: string } | undefined;
  readonly limit: number;
}

/** A case that a list found, with its applicant's name as it may be shown. */
export interface CaseFound {
  readonly one: Case;
  readonly nameMasked: string;
}

/** Which records of the register a list shows, by the day their cases ended and number; after a place in it. */
export interface RegisterQuery {
  readonly states: readonly Registered[];
  readonly order: 'oldest' | 'newest';
  readonly bureauId?: string | undefined;
  readonly itemCodes?: readonly string[] | undefined;
  readonly exceptItems?: readonly string[] | undefined;
  /** `2026-11` */
  readonly month?: string | undefined;
  readonly after?: { readonly endedOn: string; readonly number: string } | undefined;
  readonly limit: number;
}

/** Records of one item that are alike: how many they are. */
export interface RegisterGroup {
  readonly bureauId: string;
  readonly itemCode: string;
  readonly end: CaseEnd;
  readonly state: Registered;
  readonly endedOn: string;
  readonly reviewedOn: string | null;
  readonly n: number;
}

/** A turn of a case's light as its fact tells it; `at`: epoch ms. */
export interface CaseLit {
  readonly at: number;
  readonly on: string;
  readonly was: Light;
  readonly light: Light;
}

/** Cases stand in their rows; lists are read from there, beside the image. */
export interface CaseReader {
  one(id: string): Promise<Case | null>;
  byNumber(number: string): Promise<Case | null>;
  list(query: CaseQuery): Promise<CaseFound[]>;
  /** Cases that wait for somebody's word beside their own worklist, the longest first; of every bureau without one. */
  awaited(of: AwaitedOf, bureauId: string | null, limit: number): Promise<CaseFound[]>;
  /** How many cases wait so for a bureau's word; of every bureau without one, and always for a legal reviewer's. */
  waiting(bureauId: string | null): Promise<Readonly<Record<AwaitedOf, number>>>;
  /** A case's applicant's cases that lie to be collected, by the ID number; itself where it does. */
  fetchedWith(caseId: string, limit: number): Promise<CaseFound[]>;
  /** Ids of cases whose light may be another by a date, or whose notice is over. */
  turning(date: string, limit: number): Promise<string[]>;
  /** Cases of which something is counted, by last day and number, those without one last; after a place, `limit` at most. */
  counting(after: Place, limit: number): Promise<CountedCase[]>;
  /** Cases that have ended, as records of the register. */
  registered(query: RegisterQuery): Promise<Case[]>;
  /** All records of a month, counted where they are alike. */
  registerOf(month: string): Promise<RegisterGroup[]>;
  /** The turns of a case's light, oldest first. */
  lit(caseId: string): Promise<CaseLit[]>;
  applicant(caseId: string): Promise<ApplicantRow | null>;
  /** Everybody who acted for the applicant. */
  agents(caseId: string): Promise<AgentRow[]>;
  texts(caseId: string): Promise<TextRow[]>;
}

export interface Store {
  /**
   * Saves a batch in one go if the journal stands where it was decided, else changes nothing; looks answers up under
   * the same lock. Two may be under way, in the order in which they were called. When it throws, nobody knows whether
   * the batch was kept. Null where the engine answers before one could do anything else (SQLite).
   */
  readonly swap: ((batch: Batch, stand: Stand, look: readonly string[]) => Promise<Swapped>) | null;
  /** Opens a transaction, takes the hall's lock, reads what is new since a fact, and looks these commandIds up. */
  begin(commandIds: readonly string[], since?: number): Promise<HallTransaction>;
  load(): Promise<LoadedHall>;
  position(): Promise<Position>;
  factsAfter(seq: number, limit: number): Promise<StoredFact[]>;
  due(now: number, limit: number): Promise<DueRow[]>;
  credentialByLogin(loginIndex: string): Promise<CredentialRow | null>;
  credentialOf(staffId: string): Promise<CredentialRow | null>;
  credentials(): Promise<CredentialRow[]>;
  dayKey(dayId: string): Promise<string | null>;
  /** The sealed telephone left with a ticket, and the row it is sealed for; null: none, or forgotten. */
  phoneOf(ticketId: string): Promise<{ id: string; phoneSealed: string } | null>;
  /** The sealed identity of a ticket or a booking of that group of rows; null: there is none. */
  personOf(dayId: string, ticketId: string): Promise<PersonRow | null>;
  /** Days that still hold personal data, and how many person rows each has. */
  personDays(): Promise<{ dayId: string; rows: number }[]>;
  /** Who waited on the service days of these dates. */
  pastWaits(dates: readonly string[]): Promise<PastWait[]>;
  /** Tickets of closed service days that were done, missed or left: of the newest days, so many tickets at most, oldest first. */
  pastTickets(days: number, limit: number): Promise<PastTicket[]>;
  readonly cases: CaseReader;
  close(): Promise<void>;
}

/** The world said no for now; the same batch may be tried again in a fresh transaction. */
export class Transient extends Error {
  override name = 'Transient';
}

/** A row that may be there only once is there already. */
export class Duplicate extends Error {
  override name = 'Duplicate';
  readonly index: string;
  constructor(index: string) {
    super(`duplicate row: ${index}`);
    this.index = index;
  }
}

/** The hall cannot answer now; the sender may try the same commandId again. */
export class Outage extends Error {
  override name = 'Outage';
}

export interface Clock {
  /** Milliseconds that never step. */
  monotonic(): number;
  /** Wall time of this machine, epoch ms: only for what is not a fact. */
  wall(): number;
  sleep(ms: number): Promise<void>;
  /** Calls `run` after `ms`; gives a function that calls it off. */
  later(ms: number, run: () => void): () => void;
}

export interface Ids {
  /** 20 letters and figures, random. */
  next(): string;
  random(bytes: number): Buffer;
}

/** Wakes the other processes of a hall; losing a ring costs 250 ms, never a fact. */
export interface Doorbell {
  ring(seq: number): void;
  onRing(listen: (seq: number) => void): void;
  close(): Promise<void>;
}

export interface Log {
  info(facts: object, text: string): void;
  warn(facts: object, text: string): void;
  error(facts: object, text: string): void;
}
