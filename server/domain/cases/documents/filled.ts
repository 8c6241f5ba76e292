import type { Entry } from '../../catalogue/entry/entry.ts';
import { isLicence } from '../../catalogue/entry/licence.ts';
import { formWords } from '../../catalogue/entry/material.ts';
import { limitText } from '../../catalogue/entry/words.ts';
import { entryOf, nameOf } from '../../catalogue/versions/version.ts';
import type { SpecialProcedure } from '../../catalogue/entry/terms.ts';
import type { Hall } from '../../state/hall.ts';
import type { Agency, MandateAct } from '../agency/agency.ts';
import type { AcceptedHow, Case, CaseResult, Delivered, NotAccepted, Verdict } from '../case.ts';
import type { Certificate } from '../ending/certificate.ts';
import type { TerminatedFor } from '../ending/grounds.ts';
import { lacking } from '../intake/check.ts';
import { type FilledHearing, hearingIn } from './filled-hearing.ts';
import { type FilledOrder, orderIn } from './filled-order.ts';
import type { DocumentKind } from './kinds.ts';
import { type Seal, sealOf } from './seal.ts';

/** One material as a document lists it; `words`: id of the text that says what is wrong with it. */
export interface FilledMaterial {
  readonly at: number;
  readonly name: string;
  readonly form: string;
  readonly copies: number;
  readonly verdict: Verdict | null;
  readonly words: string | null;
}

/** Who acts for the applicant, as documents name him: an agent by the row that names him, a steward by the badge. */
export interface FilledAgent {
  readonly agentId: string | null;
  readonly badge: string | null;
  readonly until: string;
  readonly scope: readonly MandateAct[];
}

/**
 * What stands in a document, as it was when it was issued: whatever is set anew later, it stays so. Holds no person and
 * no free text. Dates are YYYY-MM-DD; what a case has not come to yet is null.
 */
export interface Filled {
  readonly hall: string;
  readonly organ: string;
  /** null: the office has none in use. */
  readonly seal: Seal | null;
  readonly tel: string | null;
  readonly item: string;
  readonly itemCode: string;
  /** Whether it is a licence (行政许可), whose papers are called so by law. */
  readonly licence: boolean;
  readonly caseNumber: string;
  readonly ticket: string | null;
  readonly counter: number | null;
  /** Absent: nobody acts for the applicant. */
  readonly agent?: FilledAgent | undefined;
  readonly badge: string | null;
  readonly post: string | null;
  readonly issuedOn: string;
  readonly receivedOn: string;
  readonly materials: readonly FilledMaterial[];
  /** Id of the text that gives reasons. */
  readonly words: string | null;
  /** 《law》article, of the item. */
  readonly basis: readonly string[];
  /** Absent in papers of before there were any. */
  readonly order?: FilledOrder | null | undefined;
  readonly ground: NotAccepted | null;
  readonly acceptance: { readonly on: string; readonly how: AcceptedHow; readonly order: number } | null;
  readonly promised: string | null;
  readonly statutory: string | null;
  readonly dueOn: string | null;
  readonly provisional: boolean;
  readonly special: {
    readonly ground: SpecialProcedure;
    readonly days: number;
    readonly from: string;
  } | null;
  /** Absent: there is none. */
  readonly hearing?: FilledHearing | undefined;
  readonly extension: { readonly days: number; readonly unit: 'G' | 'Z' } | null;
  readonly decision: { readonly result: CaseResult; readonly on: string } | null;
  readonly result: string | null;
  /** The certificate that was made; absent: none. */
  readonly certificate?: Certificate | undefined;
  readonly delivered: Delivered | null;
  /** Of a slip of hand-over: the papers that go with it; absent: no slip, or one of before they were listed. */
  readonly papers?: readonly { readonly kind: DocumentKind; readonly number: string }[] | undefined;
  readonly endedBy: 'withdrawn' | 'terminated' | null;
  readonly terminatedFor?: TerminatedFor;
  /** By when comes what was promised for later, and is looked into what was pledged; absent: nothing was. */
  readonly laterOn?: string | null;
  /** By when what was lacking is to be supplied; absent: nothing was said of it. */
  readonly supplyBy?: string;
  readonly checkOn?: string | null;
}

/** Who a document names as its officer: badge and post, never a name. */
function officerOf(hall: Hall, staffId: string) {
  const card = hall.staff.get(staffId)?.card ?? null;
  return { badge: card?.badge ?? null, post: card?.post.zh ?? null };
}

function agentIn(hall: Hall, agency: Agency): FilledAgent {
  const { until, scope } = agency.mandate;
  if (agency.kind === 'own') return { agentId: agency.agentId, badge: null, until, scope };
  return { agentId: null, badge: officerOf(hall, agency.staffId).badge, until, scope };
}

function basisOf(entry: Entry | null): string[] {
  return (entry?.basis ?? []).slice(0, 3).map(({ law, article }) => `《${law}》${article}`);
}

/** Which materials a kind lists: by their places in the item's list. */
function listed(hall: Hall, one: Case, kind: DocumentKind, came: readonly number[] | null): number[] {
  const all = one.materials.map((_, at) => at);
  switch (kind) {
    case 'intake_handover':
    case 'result_handover':
      return [...(one.slips?.at(-1)?.materials ?? [])];
    case 'receipt':
    case 'acceptance':
      return all;
    case 'correction':
      return lacking(hall, one);
    case 'supplement':
      if (came) return [...came];
      return [...(one.documents?.findLast(known => known.kind === 'correction')?.materials ?? [])];
    case 'lacking_promise':
      return all.filter(at => one.materials[at]?.verdict === 'later');
    default:
      return [];
  }
}

function materialsIn(
  hall: Hall,
  entry: Entry | null,
  one: Case,
  kind: DocumentKind,
  came: readonly number[] | null,
): FilledMaterial[] {
  return listed(hall, one, kind, came).flatMap(at => {
    const material = entry?.materials[at];
    if (!material) return [];
    const { verdict = null, words = null } = one.materials[at] ?? {};
    const form = formWords(material.form).zh;
    const { name, copies } = material;
    return [
      { at, name, form, copies, verdict, words: kind === 'correction' ? (words?.textId ?? null) : null },
    ];
  });
}

/** The text whose reasons a kind gives. */
function wordsIn(one: Case, kind: DocumentKind, ended: string | null): string | null {
  switch (kind) {
    case 'not_needed':
    case 'not_accepted':
      return one.refused?.words.textId ?? null;
    case 'special':
      return one.specials.at(-1)?.words.textId ?? null;
    case 'hearing_notice':
      return one.hearing?.set?.words.textId ?? null;
    case 'hearing_minutes':
      return one.hearing?.held?.words.textId ?? null;
    case 'extension':
      return one.extension?.words.textId ?? null;
    case 'granted':
    case 'denied':
      return one.decision?.words.textId ?? null;
    case 'ended':
    case 'revocation':
      return ended;
    default:
      return null;
  }
}

const isSlip = (kind: DocumentKind): boolean => kind === 'intake_handover' || kind === 'result_handover';

/** A slip names the certificate where it goes with it. */
const isWithCertificate = ({ slips }: Case, kind: DocumentKind): boolean =>
  !isSlip(kind) || slips?.at(-1)?.certificate === true;

/** The papers that the newest slip lists. */
function papersIn({ documents, slips }: Case) {
  const { papers = [] } = slips?.at(-1) ?? {};
  return (documents ?? []).flatMap(({ id, kind, number }) => (papers.includes(id) ? [{ kind, number }] : []));
}

/** By what act: `by`: id of who acts, '' for a clock; `ended`: id of the text with which the case was ended. */
export interface FilledBy {
  readonly on: string;
  readonly by: string;
  readonly ended: string | null;
  /** The payment order that it was about. */
  readonly orderId: string | null;
  /** Places of the materials that came with it. */
  readonly came?: readonly number[] | null;
}

/** Fills a document of a case as it stands after the act that brings it; for a clock stands the officer who received it. */
export function fill(
  hall: Hall,
  one: Case,
  kind: DocumentKind,
  { on, by, ended, orderId, came }: FilledBy,
): Filled {
  const entry = entryOf(hall, one.itemCode, one.version) ?? null;
  const bureau = hall.bureaus.get(one.bureauId);
  const organ = entry?.body ?? bureau?.name.zh ?? one.bureauId;
  const special = one.specials.at(-1);
  const hearing = hearingIn(hall, one, kind);
  const { promised, statutory, acceptance, extension, decision } = one;
  return {
    ...{ hall: hall.about.get('hall')?.name.zh ?? '', organ, seal: sealOf(hall, one, kind, organ) },
    tel: bureau?.tel ?? null,
    item: entry?.name ?? nameOf(hall, one.itemCode) ?? one.itemCode,
    ...{ itemCode: one.itemCode, licence: isLicence(entry), caseNumber: one.number },
    ticket: one.visits.at(-1)?.label ?? null,
    counter: hall.counters.get(one.counterId ?? '')?.number ?? null,
    ...officerOf(hall, by || one.receivedBy),
    ...(one.agency && { agent: agentIn(hall, one.agency) }),
    ...{ issuedOn: on, receivedOn: one.receivedOn },
    materials: materialsIn(hall, entry, one, kind, came ?? null),
    words: wordsIn(one, kind, ended),
    basis: basisOf(entry),
    order: orderIn(entry, one, kind, orderId),
    ground: one.refused?.ground ?? null,
    acceptance: acceptance && { on: acceptance.on, how: acceptance.how, order: acceptance.order },
    promised: promised && limitText(promised).zh,
    statutory: statutory && limitText(statutory).zh,
    ...{ dueOn: one.dueOn ?? one.statutoryOn, provisional: one.provisional },
    special: special ? { ground: special.ground, days: special.told, from: special.from } : null,
    ...(hearing && { hearing }),
    extension: extension && { days: extension.days, unit: (statutory ?? promised)?.unit ?? 'G' },
    decision: decision && { result: decision.result, on: decision.on },
    result: entry?.result?.name.zh ?? null,
    ...(one.certificate && isWithCertificate(one, kind) ? { certificate: one.certificate } : {}),
    delivered: one.delivered,
    ...(isSlip(kind) ? { papers: papersIn(one) } : {}),
    ...(one.terminatedFor && { terminatedFor: one.terminatedFor }),
    ...(one.later && { laterOn: one.later.until }),
    ...(one.correction?.until && { supplyBy: one.correction.until }),
    ...(one.pledge && { checkOn: one.pledge.until }),
    endedBy: one.state === 'withdrawn' || one.state === 'terminated' ? one.state : null,
  };
}
