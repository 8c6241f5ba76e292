import { Foundation1763800000000 } from './1763800000000-foundation.ts';
import { Faces1764000000000 } from './1764000000000-faces.ts';
import { Catalogue1764200000000 } from './1764200000000-catalogue.ts';
import { Cases1764400000000 } from './1764400000000-cases.ts';
import { Exceptions1764500000000 } from './1764500000000-exceptions.ts';
import { Endings1764600000000 } from './1764600000000-endings.ts';
import { CaseClocks1764700000000 } from './1764700000000-case-clocks.ts';
import { PositionLast1764800000000 } from './1764800000000-position-last.ts';
import { CaseTallies1764900000000 } from './1764900000000-case-tallies.ts';
import { SelfChecks1765000000000 } from './1765000000000-self-checks.ts';
import { Awaited1765100000000 } from './1765100000000-awaited.ts';
import { CaseRegister1765200000000 } from './1765200000000-case-register.ts';
import { TicketsOfCases1765300000000 } from './1765300000000-tickets-of-cases.ts';
import { Exits1765400000000 } from './1765400000000-exits.ts';
import { Agents1765500000000 } from './1765500000000-agents.ts';
import { CaseCounts1765700000000 } from './1765700000000-case-counts.ts';
import { CaseLit1765700000001 } from './1765700000001-case-lit.ts';
import { TicketLife1766500000000 } from './1766500000000-ticket-life.ts';
import { TakenForOthers1766000000000 } from './1766000000000-taken-for-others.ts';
import { PersonByTicket1766400000000 } from './1766400000000-person-by-ticket.ts';
import { Classes1766450000000 } from './1766450000000-classes.ts';
import { AutomaticCalls1766560000000 } from './1766560000000-automatic-calls.ts';
import { PaperNumbers1767200000000 } from './1767200000000-paper-numbers.ts';
import { Relief1767200000001 } from './1767200000001-relief.ts';

export const MIGRATIONS = [
  Foundation1763800000000,
  Faces1764000000000,
  Catalogue1764200000000,
  Cases1764400000000,
  Exceptions1764500000000,
  Endings1764600000000,
  CaseClocks1764700000000,
  PositionLast1764800000000,
  CaseTallies1764900000000,
  SelfChecks1765000000000,
  Awaited1765100000000,
  CaseRegister1765200000000,
  TicketsOfCases1765300000000,
  Exits1765400000000,
  Agents1765500000000,
  CaseCounts1765700000000,
  CaseLit1765700000001,
  TakenForOthers1766000000000,
  PersonByTicket1766400000000,
  Classes1766450000000,
  TicketLife1766500000000,
  AutomaticCalls1766560000000,
  PaperNumbers1767200000000,
  Relief1767200000001,
];
/**
 * Rises with each migration, and each new kind of fact, that an older program cannot live with; a process older than the
 * row drains. 5: cards of what to bring are print jobs without a ticket. 6: cases. 7: tickets say which law was cited
 * for them. 8: the end of an item keeps its opinions. 9: documents and attachments of cases.
 * 10: the clocks of cases stand in columns, and facts tell that they were counted anew.
 * 11: what is found of cases, special procedures, extensions. 12: the position's table is the last by name.
 * 13: payments say their amount and who took it, and tills count them; a ticket goes to another queue and comes back.
 * 14: cases are counted by month and bureau.
 * 15: tickets keep what their citizens said of the materials.
 * 16: facts tell what was promised for later, pledged, and taken back.
 * 17: seals, delegated power, and decisions that name both.
 * 18: facts tell that a case goes before others.
 * 19: whose word a case waits for stands in rows of its own.
 * 20: a case is terminated on a ground.
 * 21: certificates.
 * 22: a case that has ended is a record of the register.
 * 23: tickets are given for a case.
 * 24: deliveries keep their proof; slips of hand-over, and who waits for one in rows.
 * 25: documents of cases are print jobs, and say that they came out as slips; cases say who acts for the applicant.
 * 26: hearings.
 * 27: cases without a last day are counted anew too, and what a case is counted from stands in a column; the
 *     facts that turned its light are found by the case.
 * 30: limits against hoarding, and tickets that say who took them for others.
 * 31: rules for tickets are facts, and what ends by them.
 * 34: citizens are told by telephone.
 * 35: appointments.
 * 36: tickets wait by class, and the hall's calling rules are a fact.
 * 37: facts tell of announcements by voice.
 * 38: what came of a service, numbers made at a counter, finishes taken back and items changed.
 * 39: counters call by themselves, and facts tell who was called out of turn.
 * 40: guides and cards on A4 are print jobs, and a job that its printer gave up has failed.
 * 42: paper numbers are reserved and entered.
 * 44: a zone's voice counts what nobody acknowledged, and its figures of past days are kept.
 * 45: what could not be done is taken down and followed up.
 * 46: one number over several queues.
 * 47: bookings are moved with the hours, and how past days' bookings ended is kept.
 * 48: officers relieve one another, and each has the time that was theirs.
 * 49: what was asked, who answers for it, and the roster of heads with their attendance.
 * 50: counters open by other profiles when the load asks for it.
 */
export const SCHEMA = 50;
