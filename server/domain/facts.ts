import { type CatalogueFact, evolveCatalogue } from './catalogue/facts.ts';
import { evolveLaw, type LawFact } from './catalogue/laws/facts.ts';
import { evolveList, type ListFact } from './catalogue/lists/facts.ts';
import { type EntryFact, evolveEntry } from './catalogue/versions/facts.ts';
import { type AttachmentFact, evolveAttachment } from './cases/attachments/facts.ts';
import { type DocumentFact, evolveDocument } from './cases/documents/facts.ts';
import { beginRetiming, evolveRetiming, type RetimeFact } from './cases/clocks/retime.ts';
import { evolveLights, type LightsFact } from './cases/clocks/rules.ts';
import { type CaseFact, evolveCase } from './cases/facts.ts';
import { evolvePosting, type PostingFact } from './cases/posts.ts';
import { type BookingFact, evolveBooking } from './bookings/facts.ts';
import { type BulletinFact, evolveBulletin } from './bulletins/facts.ts';
import { evolveRelief, type ReliefPairsFact } from './counters/relief/pairs.ts';
import { evolveTide, type TideFact } from './counters/tide/facts.ts';
import { type CounterFact, evolveCounter } from './counters/facts.ts';
import { type DayFact, evolveDay } from './day/facts.ts';
import { type DutyFact, evolveDuty } from './duty/facts.ts';
import { evolveHall, type HallFact } from './hall/facts.ts';
import { evolveLimits, type LimitsFact } from './queue/limits/set.ts';
import { evolveHelp, type HelpFact } from './help/facts.ts';
import { evolveHours, type HoursFact } from './hours/facts.ts';
import { evolveMessage, type MessageFact } from './messages/facts.ts';
import { evolveNotice, type NoticeFact } from './notice/facts.ts';
import { evolvePrint, type PrintFact } from './printing/facts.ts';
import { evolvePrinter, evolveSlip, type PrinterFact, type SlipFact } from './printing/report.ts';
import { type CallingFact, evolveCalling } from './queue/calling/set.ts';
import { type AtDeskFact, evolveAtDesk, isAtDesk } from './queue/at-desk.ts';
import { evolveTicket, type TicketFact } from './queue/facts.ts';
import { type EnteredFact, evolveEntered, evolveRoll, type RollFact } from './queue/roll/facts.ts';
import { evolveRoute, isOfRoute, type RouteFact } from './queue/routes/facts.ts';
import { evolveRouteOffers, type RouteOffersFact } from './queue/routes/set.ts';
import { evolveTicketRules, type TicketRulesFact } from './queue/rules/set.ts';
import { evolveQuestion, type QuestionFact } from './questions/facts.ts';
import { evolveRecovery, type RecoveryFact } from './recovery/facts.ts';
import { evolveSeal, type SealFact } from './seals/facts.ts';
import { evolveStaff, type StaffFact } from './staff/facts.ts';
import { evolveStation, type StationFact } from './stations/facts.ts';
import { evolveSnag, type SnagFact } from './snags/facts.ts';
import type { HallDraft } from './state/hall.ts';
import { evolveVoice, followCalls, type VoiceFact } from './voice/facts.ts';
import { type CalendarFact, evolveCalendar } from './time/calendar/facts.ts';
import { evolveTime, type TimeFact } from './time/facts.ts';

/** What happened, past tense, without its number and time. Facts hold no personal data (DESIGN 3). */
export type Fact =
  | HallFact
  | CatalogueFact
  | EntryFact
  | LawFact
  | ListFact
  | DayFact
  | CounterFact
  | ReliefPairsFact
  | TideFact
  | TicketFact
  | AtDeskFact
  | EnteredFact
  | RollFact
  | RouteFact
  | RouteOffersFact
  | TicketRulesFact
  | CallingFact
  | PrintFact
  | StaffFact
  | StationFact
  | RecoveryFact
  | TimeFact
  | HoursFact
  | LimitsFact
  | BookingFact
  | CalendarFact
  | LightsFact
  | RetimeFact
  | SlipFact
  | PrinterFact
  | HelpFact
  | MessageFact
  | BulletinFact
  | NoticeFact
  | DutyFact
  | PostingFact
  | SealFact
  | CaseFact
  | DocumentFact
  | AttachmentFact
  | VoiceFact
  | SnagFact
  | QuestionFact;

export type FactKind = Fact['kind'];

/** A fact with its number in the hall and its time (epoch ms, rising). `by` names the sender, never a person. */
export interface Recorded {
  readonly seq: number;
  readonly at: number;
  readonly claimedAt: number | null;
  readonly by: string;
  readonly fact: Fact;
}

/** Changes the hall by one recorded fact; the same facts in order always give the same hall (rule J3). */
export function evolve(hall: HallDraft, { fact, at, seq }: Recorded): void {
  const area = fact.kind.slice(0, fact.kind.indexOf('.'));
  switch (area) {
    case 'ticket':
      if (fact.kind === 'ticket.entered') return evolveEntered(hall, fact, at, seq);
      if (isAtDesk(fact)) return evolveAtDesk(hall, fact, at);
      if (isOfRoute(fact)) return evolveRoute(hall, fact, at);
      evolveTicket(hall, fact as TicketFact, at, seq);
      return followCalls(hall, fact as TicketFact, at);
    case 'routes':
      return evolveRouteOffers(hall, fact as RouteOffersFact, seq);
    case 'tickets':
      return evolveTicketRules(hall, fact as TicketRulesFact, seq);
    case 'roll':
      return evolveRoll(hall, fact as RollFact, at);
    case 'print':
      return evolvePrint(hall, fact as PrintFact, at);
    case 'counter':
      return evolveCounter(hall, fact as CounterFact, at);
    case 'tide':
      return evolveTide(hall, fact as TideFact, at, seq);
    case 'relief':
      return evolveRelief(hall, fact as ReliefPairsFact, seq);
    case 'case':
      return evolveCase(hall, fact as CaseFact, at, seq);
    case 'document':
      return evolveDocument(hall, fact as DocumentFact, at, seq);
    case 'attachment':
      return evolveAttachment(hall, fact as AttachmentFact, at, seq);
    case 'posting':
      return evolvePosting(hall, fact as PostingFact);
    case 'seal':
    case 'delegation':
      return evolveSeal(hall, fact as SealFact);
    case 'catalogue':
      return evolveCatalogue(hall, fact as CatalogueFact, at);
    case 'entry':
      return evolveEntry(hall, fact as EntryFact, at, seq);
    case 'law':
      return evolveLaw(hall, fact as LawFact);
    case 'list':
      return evolveList(hall, fact as ListFact, at);
    case 'day':
      return evolveDay(hall, fact as DayFact, at);
    case 'staff':
      return evolveStaff(hall, fact as StaffFact, at);
    case 'device':
      return evolveStation(hall, fact as StationFact, at);
    case 'time':
      return evolveTime(hall, fact as TimeFact, at);
    case 'calendar':
      evolveCalendar(hall, fact as CalendarFact, seq);
      return beginRetiming(hall, seq);
    case 'lights':
      return evolveLights(hall, fact as LightsFact, seq);
    case 'retime':
      return evolveRetiming(hall, fact as RetimeFact, seq);
    case 'booking':
      return evolveBooking(hall, fact as BookingFact, seq);
    case 'limits':
      return evolveLimits(hall, fact as LimitsFact, seq);
    case 'calling':
      return evolveCalling(hall, fact as CallingFact, seq);
    case 'hours':
      return evolveHours(hall, fact as HoursFact, seq);
    case 'slip':
      return evolveSlip(hall, fact as SlipFact, seq);
    case 'printer':
      return evolvePrinter(hall, fact as PrinterFact, at);
    case 'help':
      return evolveHelp(hall, fact as HelpFact, at);
    case 'message':
      return evolveMessage(hall, fact as MessageFact, at, seq);
    case 'bulletin':
      return evolveBulletin(hall, fact as BulletinFact);
    case 'notice':
      return evolveNotice(hall, fact as NoticeFact, at);
    case 'voice':
      return evolveVoice(hall, fact as VoiceFact, at, seq);
    case 'duty':
      return evolveDuty(hall, fact as DutyFact, at);
    case 'question':
      return evolveQuestion(hall, fact as QuestionFact, at);
    case 'snag':
      return evolveSnag(hall, fact as SnagFact, at, seq);
    case 'numbers':
      return evolveRecovery(hall, fact as RecoveryFact, at);
    default:
      if (fact.kind === 'hall.restored') return evolveRecovery(hall, fact, at);
      return evolveHall(hall, fact as HallFact, seq);
  }
}
