import type { ExitLine, ExitReading, ExitTogether } from '../../contract/cases/exit.ts';
import { readCaseNumber, readQueryCode } from '../../contract/cases/query-code.ts';
import type { Case } from '../../domain/cases/case.ts';
import { waysOf } from '../../domain/cases/ending/proof.ts';
import { sitsAtExit } from '../../domain/cases/handover/exit.ts';
import { isToFetch } from '../../domain/cases/handover/slip.ts';
import type { Sender } from '../../domain/decision.ts';
import type { Hall } from '../../domain/state/hall.ts';
import type { CaseFound, Store } from '../ports.ts';
import { sameSecret } from '../secrets/tokens.ts';
import type { Vault } from '../secrets/vault.ts';
import { lineOf } from './line.ts';

interface Reading {
  readonly hall: Hall;
  readonly store: Pick<Store, 'cases'>;
  readonly vault: Vault;
  readonly today: string;
}

/** So many of each kind are shown; whoever comes is found by ticket or number all the same. */
const SHOWN = 200;
/** Nobody collects more at once. */
const TOGETHER = 20;

const exitLine = ({ hall, today }: Reading, { one, nameMasked }: CaseFound): ExitLine => ({
  line: lineOf(hall, one, nameMasked, today),
  ways: waysOf(hall, one),
  certificate: one.certificate ? `${one.certificate.name} ${one.certificate.number}` : null,
  since: one.madeOn ?? one.decision?.on ?? one.receivedOn,
});

/** A case with whatever else its applicant may collect. */
async function togetherOf(reading: Reading, one: Case): Promise<Pick<ExitTogether, 'lines' | 'not'>> {
  const { hall, store, today } = reading;
  const found = await store.cases.fetchedWith(one.id, TOGETHER);
  const lines = found.filter(other => isToFetch(other.one)).map(other => exitLine(reading, other));
  if (isToFetch(one)) return { lines, not: null };
  const row = await store.cases.applicant(one.id);
  return { lines, not: lineOf(hall, one, row?.nameMasked ?? '', today) };
}

/** What was typed or scanned: a case's number, with its query code or the whole address of its page. */
function readFind(text: string): { number: string; code: string | null } | null {
  const [named, ...rest] = text.slice(text.indexOf('#') + 1).split(/[.\s]+/);
  const number = readCaseNumber(named ?? '');
  const code = rest.length === 0 ? null : (readQueryCode(rest.join('')) ?? '');
  return number === null ? null : { number, code };
}

/** The cases that whoever named one may collect; null: no such case, or not its code (rule G60). */
export async function foundToFetch(reading: Reading, text: string): Promise<ExitTogether | null> {
  const asked = readFind(text);
  const one = asked && (await reading.store.cases.byNumber(asked.number));
  if (!one) return null;
  if (asked.code !== null && !sameSecret(asked.code, reading.vault.queryCode(one.id))) return null;
  const together = await togetherOf(reading, one);
  return { label: null, number: one.number, checked: asked.code !== null, ...together };
}

/** The cases that the ticket at the sender's counter was taken for; null: none is there, or it names no case. */
async function ofTicket(reading: Reading, sender: Sender): Promise<ExitTogether | null> {
  const { hall, store } = reading;
  const desk = [...hall.desks.values()].find(
    ({ officerId }) => sender.kind === 'staff' && officerId === sender.staffId,
  );
  const ticket = hall.tickets.get(desk?.ticketId ?? '');
  const one = ticket?.caseId && ticket.state === 'serving' ? await store.cases.one(ticket.caseId) : null;
  if (!one) return null;
  const together = await togetherOf(reading, one);
  // What it was taken for is done.
  if (together.lines.length === 0 && one.delivered) return null;
  // The number was taken with the query code (rule G91).
  return { label: ticket!.label, number: one.number, checked: true, ...together };
}

/** What an exit counter works with (rule G87). */
export async function exitOf(reading: Reading, sender: Sender): Promise<ExitReading> {
  const { hall, store, today } = reading;
  const [toSign, toFetch, handed, together] = (await Promise.all([
    ...(['sign_out', 'fetch', 'handed'] as const).map(of => store.cases.awaited(of, null, SHOWN)),
    ofTicket(reading, sender),
  ] as const)) as [CaseFound[], CaseFound[], CaseFound[], ExitTogether | null];
  const lined = ({ one, nameMasked }: CaseFound) => lineOf(hall, one, nameMasked, today);
  return {
    ...{ today, atExit: sitsAtExit(hall, { sender }), together },
    toSign: toSign.map(lined),
    toFetch: toFetch.map(found => exitLine(reading, found)),
    handed: handed.map(found => {
      const proof = found.one.documents?.findLast(({ kind }) => kind === 'delivery');
      return { line: lined(found), proofId: proof?.id ?? null };
    }),
  };
}
