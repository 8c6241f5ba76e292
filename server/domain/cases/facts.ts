import type { CaseKind, SpecialProcedure } from '../catalogue/entry/terms.ts';
import type { Limit } from '../catalogue/entry/entry.ts';
import type { HallDraft } from '../state/hall.ts';
import type {
  AcceptedHow,
  CaseResult,
  CaseVisit,
  DeliveredHow,
  NotAccepted,
  Verdict,
  Wish,
  Words,
} from './case.ts';
import { caseAfter, freshCase } from './after.ts';
import type { Agency } from './agency/agency.ts';
import type { Light } from './clocks/light.ts';
import { tallyCase } from './figures/tally.ts';
import { recounted } from './clocks/counted.ts';
import { reckoningOf } from './clocks/reckoning.ts';
import type { Asks } from './joint/asks.ts';
import type { FindingKind } from './findings/finding.ts';
import type { CaseOrder, OrderLine, PayMethod } from './fees/order.ts';
import { evolveTill } from './fees/till.ts';
import type { CaseState } from './life.ts';
import { type Certificate, certificateSeries } from './ending/certificate.ts';
import { yearOf } from './documents/number.ts';
import type { Reviewed } from './register/facts.ts';
import { countMove, countTurn } from './load.ts';
import type { TerminatedFor } from './ending/grounds.ts';
import type { Proof } from './ending/proof.ts';
import type { HearingTold } from './hearing/facts.ts';
import type { SlipOf } from './handover/slip.ts';
import type { HastenedWay } from './hastened/hasten.ts';
import { evolveOrder, type OfLimited } from './quota/in-order.ts';
import { evolveSeries, NUMBERS, orderOf, RECEIPTS } from './series.ts';
import { timed } from './timed.ts';
import type { Power } from '../seals/power.ts';

/** Every fact about a case says whose it is and on which date it was, so that who has not loaded the case counts it too. */
interface About {
  readonly caseId: string;
  readonly bureauId: string;
  readonly on: string;
}
/** With the state before and after. */
interface Moved extends About {
  readonly from: CaseState;
  readonly to: CaseState;
}

export type CaseFact =
  | ({
      kind: 'case.received';
      number: string;
      itemCode: string;
      version: number;
      caseKind: CaseKind;
      statutory: Limit | null;
      promised: Limit | null;
      counterId: string | null;
      by: string;
      visit: CaseVisit | null;
      materials: number;
      steps: readonly string[];
      /** The law that was cited for an item that is not published or not in force (rule E5). */
      exception?: string;
      /** Of the steps that have a limit of their own. */
      limits?: Readonly<Record<string, Limit>>;
      /** The steps in which another body has its say. */
      members?: readonly string[];
      /** Taken in at a unified counter for another's bureau (rule G86). */
      unified?: true;
      /** Of the steps that are another bureau's of the hall or a legal reviewer's: whose. */
      asks?: Readonly<Record<string, Asks>>;
      /** Who brought it for the applicant. */
      agency?: Agency;
    } & About)
  /** Who acts for the applicant from now on; null: nobody. */
  | ({ kind: 'case.entrusted'; agency: Agency | null } & About)
  | ({ kind: 'case.visited'; visit: CaseVisit } & About)
  | ({
      kind: 'case.checked';
      checks: readonly { readonly at: number; readonly verdict: Verdict; readonly words: Words | null }[];
    } & About)
  /** `until`: by when it is to be supplied; absent: nothing was said of it. */
  | ({ kind: 'case.corrected'; until?: string } & Moved)
  /** `byAgent`: in the applicant's place. */
  | ({ kind: 'case.supplied'; byAgent?: true } & Moved)
  | ({
      kind: 'case.accepted';
      /** From which date the clock runs. */
      runsFrom: string;
      how: AcceptedHow;
      /** Place among the accepted cases of the item. */
      order: number;
      itemCode: string;
      opens: readonly string[];
      done: readonly string[];
      /** What comes later by the applicant's promise (容缺受理), and by when. */
      later?: { readonly days: number; readonly until: string };
      /** Its number, where it takes its place in an order that grants go by (rule G27). */
      limited?: { readonly number: string };
      /** Decided on the applicant's word (告知承诺), which is looked into within so long. */
      pledge?: { readonly check: Limit };
    } & Moved)
  | ({
      kind: 'case.hastened';
      way: HastenedWay;
      days: number;
      approvedBy: string;
      words: Words;
    } & Moved)
  | ({ kind: 'case.brought'; materials: readonly number[]; byAgent?: true } & Moved)
  | ({ kind: 'case.verified'; by: string; words: Words } & Moved)
  /** What was granted on a word that was not true is taken back. */
  | ({ kind: 'case.revoked'; by: string; words: Words } & Moved)
  | ({ kind: 'case.refused'; ground: NotAccepted; words: Words } & Moved)
  | ({
      kind: 'case.stepped';
      step: string;
      by: string;
      opens: readonly string[];
      words: Words | null;
    } & Moved)
  /** The head went on without another body's opinion that was late. */
  | ({ kind: 'case.passed_over'; step: string; by: string; opens: readonly string[]; words: Words } & Moved)
  | ({ kind: 'case.returned'; step: string; back: string; by: string; words: Words } & Moved)
  | ({
      kind: 'case.suspended';
      ground: SpecialProcedure;
      told: number;
      until: string;
      approvedBy: string;
      words: Words;
      /** What the head said of it, where another had asked. */
      opinion: Words | null;
    } & Moved)
  | ({ kind: 'case.resumed' } & Moved)
  | (HearingTold & Moved)
  | ({
      kind: 'case.decided';
      result: CaseResult;
      by: string;
      words: Words;
      /** Working days from acceptance, counted as on this day (rule G62). */
      taken: number | null;
      /** Steps that were not open yet and are done with it, of an item decided on the spot (rule G24). */
      along?: readonly string[];
      /** Absent in facts of before they were told: then nothing is known of them. */
      caseKind?: CaseKind;
      /** Working days that the statute allows (rule G81). */
      allowed?: number | null;
      /** The grant takes one of a limited number (rule G27). */
      ofLimited?: OfLimited;
      /** By when the word it was granted on is to be looked into (rule G26). */
      checkBy?: string;
      power?: Power;
      /** Whether a certificate is made of it. */
      toMake?: boolean;
    } & Moved)
  | ({
      kind: 'case.extended';
      days: number;
      promise: boolean;
      approvedBy: string;
      words: Words;
      opinion: Words | null;
    } & Moved)
  | ({ kind: 'case.asked'; wish: Wish; by: string; words: Words } & About)
  | ({ kind: 'case.declined'; by: string; words: Words } & About)
  /** Something that supervision has to look at, of a step or another part of the case. */
  | ({ kind: 'case.found'; finding: FindingKind; subject: string | null } & About)
  | ({ kind: 'case.made'; certificate: Certificate } & Moved)
  /** Facts of before the proof was asked for have neither `by` nor `proof`. */
  | ({ kind: 'case.delivered'; how: DeliveredHow; by?: string; proof?: Proof } & Moved)
  /** Papers went from one hand to another's, as listed; the document is the slip. */
  | ({
      kind: 'case.handed_over';
      of: SlipOf;
      documentId: string;
      by: string;
      materials: readonly number[];
      papers: readonly string[];
      certificate: boolean;
    } & About)
  | ({
      kind: 'case.taken_over';
      of: SlipOf;
      documentId: string;
      by: string;
      differs: Words | null;
    } & About)
  | ({ kind: 'case.closed' } & Moved)
  | ({ kind: 'case.withdrawn'; words: Words; byAgent?: true } & Moved)
  /** Facts of before the grounds were told have none. */
  | ({ kind: 'case.terminated'; ground?: TerminatedFor; words: Words } & Moved)
  | ({
      kind: 'case.charged';
      orderId: string;
      lines: readonly OrderLine[];
      relief: CaseOrder['relief'];
    } & About)
  | ({ kind: 'case.pay_asked'; orderId: string; payId: string | null } & About)
  /** `by`: who took it; `given`: the cash that was handed over, in fen. */
  | ({
      kind: 'case.paid';
      orderId: string;
      method: PayMethod;
      receipt: string;
      fen: number;
      given: number | null;
      by: string;
    } & About)
  /** The record that the case became is reviewed. */
  | (Reviewed & About)
  | ({ kind: 'case.charge_dropped'; orderId: string } & About)
  | ({
      kind: 'case.refunded';
      orderId: string;
      fen: number;
      method: PayMethod;
      by: string;
      words: Words;
    } & About)
  /** Its days were counted anew by another calendar; the light stays. */
  | ({ kind: 'case.retimed' } & About)
  | ({ kind: 'case.lit'; was: Light; light: Light } & About);

/**
 * Changes the hall by a fact about a case. The image holds only the cases that were asked for lately: of others the
 * counts alone change here, and their rows were written by whoever decided (DESIGN 3.5).
 */
export function evolveCase(hall: HallDraft, fact: CaseFact, at: number, seq: number): void {
  if (fact.kind === 'case.received') evolveSeries(hall, NUMBERS, fact.on);
  if (fact.kind === 'case.paid') evolveSeries(hall, RECEIPTS, fact.on);
  if (fact.kind === 'case.paid' || fact.kind === 'case.refunded') evolveTill(hall, fact);
  if (fact.kind === 'case.accepted') evolveSeries(hall, orderOf(fact.itemCode), null);
  evolveOrder(hall, fact);
  if (fact.kind === 'case.made') evolveSeries(hall, certificateSeries(fact.bureauId), yearOf(fact.on));
  if (fact.kind === 'case.lit') countTurn(hall, fact, seq);
  else countMove(hall, fact, seq);
  tallyCase(hall, fact);
  const after = fact.kind === 'case.received' ? freshCase(fact, at) : known(hall, fact, at);
  if (after) hall.cases.put(fact.caseId, timed(reckoningOf(hall), after, fact.on, seq));
  else if (fact.kind === 'case.lit') litCounted(hall, fact, seq);
}

function known(hall: HallDraft, fact: Exclude<CaseFact, { kind: 'case.received' }>, at: number) {
  const before = hall.cases.get(fact.caseId);
  return before && caseAfter(before, fact, at);
}

/** A case of which the hall holds no more than a new count needs, under its new light. */
function litCounted(hall: HallDraft, fact: Extract<CaseFact, { kind: 'case.lit' }>, seq: number): void {
  const { caseId, on, light } = fact;
  const one = hall.countedCases.get(caseId);
  if (one) hall.countedCases.put(caseId, recounted(reckoningOf(hall), one, on, seq, light));
}
