import type { Limit } from '../catalogue/entry/entry.ts';
import type { Case, CaseStep, Words } from './case.ts';
import type { CaseFact } from './facts.ts';
import { hearingAfter, isOfHearing } from './hearing/facts.ts';
import { isOfSlip, slipsAfter } from './handover/after.ts';
import { isMoney, ordersAfter } from './fees/after.ts';
import { isOfPromise, promiseAfter } from './promises/after.ts';
import { ended, reviewedAfter } from './register/facts.ts';

type Received = Extract<CaseFact, { kind: 'case.received' }>;
type Later = Exclude<CaseFact, Received>;

/** What is decided on the spot is promised for the same day (DOMAIN (b); rule G24). */
export const AT_ONCE: Limit = { n: 0, unit: 'G' };

/** A case as it begins. */
export function freshCase(fact: Received, at: number): Case {
  const { caseId: id, number, itemCode, version, bureauId, caseKind: kind, statutory, promised } = fact;
  const steps = fact.steps.map((step): CaseStep => {
    const limit = fact.limits?.[step] ?? null;
    const member = fact.members?.includes(step) ?? false;
    const fresh = { openedOn: null, doneOn: null, by: null, returns: 0, words: null };
    const asks = fact.asks?.[step];
    return { id: step, state: 'waiting', ...fresh, limit, member, ...(asks && { asks }) };
  });
  return {
    ...{ id, number, itemCode, version, bureauId, kind, statutory, promised, steps },
    ...{ receivedAt: at, receivedOn: fact.on, receivedBy: fact.by, counterId: fact.counterId },
    visits: fact.visit ? [fact.visit] : [],
    exception: fact.exception ?? null,
    ...(fact.unified && { unified: true }),
    ...(fact.agency && { agency: fact.agency }),
    state: 'received',
    materials: Array.from({ length: fact.materials }, () => ({ verdict: null, words: null })),
    ...{ correction: null, acceptance: null, refused: null, specials: [], extension: null, decision: null },
    ...{ asked: null, findings: [], orders: [], madeOn: null, delivered: null, endedAt: null, ended: null },
    ...{ light: 'off', dueOn: null, statutoryOn: null, provisional: false, lightOn: null, seq: 0 },
  };
}

/** A step as if nobody had passed it over: it opens again. */
function bare(step: CaseStep): CaseStep {
  const { passedOver: _, ...rest } = step;
  return rest;
}

const opened = (steps: readonly CaseStep[], ids: readonly string[], on: string): CaseStep[] =>
  steps.map(step =>
    ids.includes(step.id)
      ? { ...bare(step), state: 'open', openedOn: on, doneOn: null, by: null, words: null }
      : step,
  );

const done = (
  steps: readonly CaseStep[],
  ids: readonly string[],
  on: string,
  by: string | null,
  words: Words | null = null,
): CaseStep[] =>
  steps.map(step => (ids.includes(step.id) ? { ...step, state: 'done', doneOn: on, by, words } : step));

const openIn = (steps: readonly CaseStep[]): string[] =>
  steps.flatMap(({ id, state }) => (state === 'open' ? [id] : []));

/** A case after one more fact; `at`: epoch ms. Pure: the same facts make the same case. */
export function caseAfter(one: Case, fact: Later, at: number): Case {
  const { on } = fact;
  if (isMoney(fact)) return { ...one, orders: ordersAfter(one, fact) };
  if (isOfPromise(fact)) return promiseAfter(one, fact, at);
  if (isOfHearing(fact)) return { ...one, hearing: hearingAfter(one, fact, on) };
  if (isOfSlip(fact)) return { ...one, slips: slipsAfter(one, fact) };
  const moved = 'to' in fact ? { ...one, state: fact.to } : one;
  switch (fact.kind) {
    case 'case.entrusted': {
      const { agency: _, ...rest } = one;
      return fact.agency ? { ...rest, agency: fact.agency } : rest;
    }
    case 'case.visited':
      return { ...one, visits: [...one.visits, fact.visit] };
    case 'case.checked': {
      const found = new Map(fact.checks.map(check => [check.at, check]));
      const materials = one.materials.map((before, i) => {
        const check = found.get(i);
        return check ? { verdict: check.verdict, words: check.words } : before;
      });
      return { ...one, materials };
    }
    case 'case.corrected':
      return {
        ...moved,
        correction: { on, ...(fact.until && { until: fact.until }), suppliedOn: null },
      };
    case 'case.supplied':
      return { ...moved, correction: { ...one.correction!, suppliedOn: on } };
    case 'case.accepted': {
      const { runsFrom, how, order, later, pledge } = fact;
      const steps = opened(done(one.steps, fact.done, on, null), fact.opens, on);
      return {
        ...{ ...moved, steps, acceptance: { on: runsFrom, at, how, order } },
        ...(later && { later: { ...later, keptOn: null } }),
        ...(pledge && { pledge: { ...pledge, until: null, outcome: null }, promised: AT_ONCE }),
      };
    }
    case 'case.refused':
      return { ...moved, refused: { ground: fact.ground, words: fact.words }, ...ended(on, at) };
    case 'case.stepped':
      return {
        ...moved,
        steps: opened(done(one.steps, [fact.step], on, fact.by, fact.words), fact.opens, on),
      };
    case 'case.passed_over': {
      const past = done(one.steps, [fact.step], on, fact.by, fact.words);
      const steps = past.map(step => (step.id === fact.step ? { ...step, passedOver: true as const } : step));
      return { ...moved, steps: opened(steps, fact.opens, on) };
    }
    case 'case.returned':
      return { ...moved, steps: givenBack(one.steps, fact, on) };
    case 'case.suspended': {
      const { ground, told, until, approvedBy, words } = fact;
      const special = { ground, from: on, to: null, told, until, approvedBy, words };
      return { ...moved, asked: null, specials: [...one.specials, special] };
    }
    case 'case.resumed': {
      const specials = one.specials.map(s => (s.to === null ? { ...s, to: on } : s));
      return { ...moved, specials };
    }
    case 'case.extended': {
      const { days, promise, approvedBy, words } = fact;
      return { ...moved, asked: null, extension: { on, days, promise, approvedBy, words } };
    }
    case 'case.decided':
      return {
        ...moved,
        // The step that decides is done by the decision.
        steps: done(one.steps, [...openIn(one.steps), ...(fact.along ?? [])], on, fact.by),
        asked: null,
        pledge: one.pledge && { ...one.pledge, until: fact.checkBy ?? null },
        decision: decidedBy(fact),
      };
    case 'case.hastened': {
      const { way, days, approvedBy, words } = fact;
      const hastened = { way, on, days, was: one.promised, approvedBy, words };
      return { ...moved, hastened, promised: { n: days, unit: 'G' } };
    }
    case 'case.asked': {
      const { wish, by, words } = fact;
      return { ...one, asked: { wish, on, by, words } };
    }
    case 'case.declined':
      return { ...one, asked: null };
    case 'case.found':
      return { ...one, findings: [...one.findings, { kind: fact.finding, on, subject: fact.subject }] };
    case 'case.made':
      return { ...moved, madeOn: on, certificate: fact.certificate };
    case 'case.delivered':
      return { ...moved, delivered: deliveredBy(fact) };
    case 'case.closed':
      return { ...moved, ...ended(on, at) };
    case 'case.withdrawn':
      return { ...moved, asked: null, ...ended(on, at), ended: fact.words };
    case 'case.terminated': {
      const over = { ...moved, asked: null, ...ended(on, at), ended: fact.words };
      return fact.ground === undefined ? over : { ...over, terminatedFor: fact.ground };
    }
    case 'case.reviewed':
      return { ...one, register: reviewedAfter(one, fact) };
    case 'case.retimed':
      return one;
    case 'case.lit':
      return { ...one, light: fact.light };
  }
}

function deliveredBy({ on, how, by, proof }: Extract<CaseFact, { kind: 'case.delivered' }>) {
  return { on, how, ...(by === undefined ? {} : { by }), ...(proof && { proof }) };
}

function decidedBy(fact: Extract<CaseFact, { kind: 'case.decided' }>) {
  const { result, on, by, words, taken, power, toMake } = fact;
  const told = toMake === undefined ? {} : { toMake };
  return { result, on, by, words, taken, ...(power ? { power } : {}), ...told };
}

function givenBack(
  steps: readonly CaseStep[],
  { step: from, back, words }: Extract<CaseFact, { kind: 'case.returned' }>,
  on: string,
): CaseStep[] {
  return steps.map(step => {
    if (step.id === from) return { ...step, state: 'waiting', openedOn: null };
    if (step.id !== back) return step;
    return {
      ...bare(step),
      state: 'open',
      openedOn: on,
      doneOn: null,
      by: null,
      returns: step.returns + 1,
      words,
    };
  });
}
