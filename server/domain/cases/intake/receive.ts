import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Entry, Limit } from '../../catalogue/entry/entry.ts';
import { isLicence } from '../../catalogue/entry/licence.ts';
import { entryInForce, entryOf, isPublished } from '../../catalogue/versions/version.ts';
import { wallOf } from '../../hours/when.ts';
import type { Ticket } from '../../queue/ticket.ts';
import type { Hall } from '../../state/hall.ts';
import type { AgentRow, ApplicantRow } from '../../decision.ts';
import type { CasePrepared } from '../begin.ts';
import { withLight } from '../begin.ts';
import { AT_ONCE, freshCase } from '../after.ts';
import type { CaseFact } from '../facts.ts';
import { takesInFor } from '../handover/exit.ts';
import { caseNumber, nextIn, NUMBERS } from '../series.ts';
import { type Agency, type AgencyInput, agencyOf, beyondMandate } from '../agency/agency.ts';
import { type AtDesk, servedAt } from './at-desk.ts';
import { flowSteps, stepsToRun } from '../steps/flow.ts';

export interface ReceiveInput extends AtDesk {
  readonly itemCode: string;
  /** Who brings it for the applicant; absent: he came himself. */
  readonly agent?: AgencyInput | undefined;
}
export interface ReceivePrepared extends CasePrepared {
  readonly caseId: string;
  /** Who applies, sealed before the lock. */
  readonly applicant: Omit<ApplicantRow, 'caseId'>;
  /** The applicant's own agent, sealed too. */
  readonly agent?: Omit<AgentRow, 'caseId'> | null;
}

/** What a licence may take where its law says nothing else: twenty working days. */
const LICENCE: Limit = { n: 20, unit: 'G' };
/** Forty-five where several bodies act together (行政许可法 42, 26). */
const JOINT_LICENCE: Limit = { n: 45, unit: 'G' };

function statutoryOf(entry: Entry): Limit | null {
  const { statutory, jointBodies } = entry;
  if (statutory !== null || !isLicence(entry)) return statutory;
  return jointBodies.length > 0 ? JOINT_LICENCE : LICENCE;
}

interface Asked {
  readonly entry: Entry;
  readonly version: number;
  readonly exception: string | null;
}

/** The version in force of a published item; another only by the law that the ticket was given under (rule E5). */
function askedFor(hall: Hall, ticket: Ticket, code: string): Asked | Decision<never> {
  const standing = hall.standings.get(code);
  const exception = ticket.itemCode === code ? ticket.exception : null;
  if (isPublished(hall, code))
    return { entry: entryInForce(hall, code)!, version: standing?.inForce ?? 0, exception: null };
  if (exception === null) return refuse(hall.items.has(code) ? 'item.not_public' : 'item.not_in_force');
  const version = standing?.inForce ?? standing?.newest ?? 0;
  const entry = entryInForce(hall, code) ?? entryOf(hall, code, version);
  return entry ? { entry, version, exception } : refuse('item.not_in_force');
}

/**
 * Takes an application in at a counter, from the ticket in hand (收件; rules G1, G4, E5): the case gets its number, the
 * item's version, its materials and steps, and the notice clock of five working days begins. One that a unified counter takes
 * in for a bureau that its officer does not work for goes there by slip (rule G86). Refuses a foreign seat, a
 * ticket that is not being served there, an item that is not published and in force unless the ticket was given by a law
 * that was cited, and one not handled here; and an agent whose mandate does not let him hand it in (rules G33, G34).
 */
export function decideReceive(
  hall: Hall,
  act: Act<ReceiveInput, ReceivePrepared>,
): Decision<{ caseId: string; number: string }> {
  const { input, prepared, now } = act;
  const at = servedAt(hall, act);
  if ('facts' in at) return at;
  const { desk, ticket } = at;
  const asked = askedFor(hall, ticket, input.itemCode);
  if ('facts' in asked) return asked;
  const { entry, version, exception } = asked;
  if (entry.outside !== null) return refuse('item.elsewhere', { bureauId: entry.bureauId });
  const { date: on } = wallOf(now, prepared.utcOffsetMinutes);
  const brought = broughtBy(hall, act, desk.officerId, on);
  if ('facts' in brought) return brought;
  const number = caseNumber(on, nextIn(hall, NUMBERS, on));
  const { caseId } = prepared;
  const fact: Extract<CaseFact, { kind: 'case.received' }> = {
    ...{ kind: 'case.received', caseId, bureauId: entry.bureauId, on, number },
    ...{ itemCode: entry.code, version },
    ...(exception !== null && { exception }),
    ...(takesInFor(hall, desk.counterId, desk.officerId, entry.bureauId) && { unified: true }),
    caseKind: entry.caseKind ?? 'promised',
    ...{ statutory: statutoryOf(entry), promised: entry.caseKind === 'instant' ? AT_ONCE : entry.promised },
    ...{ counterId: desk.counterId, by: desk.officerId },
    visit: { ticketId: ticket.id, label: ticket.label, date: on },
    materials: entry.materials.length,
    ...stepsToRun(hall, flowSteps(entry), entry.bureauId),
    ...brought,
  };
  const facts = [fact, ...withLight(hall, freshCase(fact, now), [fact], now).slice(1)];
  const { agent } = prepared;
  return accept(facts, { caseId, number }, [
    { table: 'applicant', put: { ...prepared.applicant, caseId } },
    ...(agent ? [{ table: 'case_agent' as const, put: { ...agent, caseId } }] : []),
  ]);
}

/** Who brings it, where that is not the applicant; hands in is the least that a mandate must let him do. */
function broughtBy(
  hall: Hall,
  { input, prepared }: Act<ReceiveInput, ReceivePrepared>,
  by: string,
  on: string,
): { agency?: Agency } | Decision<never> {
  if (!input.agent) return {};
  const agency = agencyOf(hall, input.agent, { on, by, agentId: prepared.agent?.id ?? null });
  if ('facts' in agency) return agency;
  return beyondMandate({ agency }, 'submit', on) ?? { agency };
}
