import type { Acceptance, Case, CaseDecision, CaseStep, Extension, Special } from '../case.ts';
import type { Hearing } from '../hearing/hearing.ts';
import { isOpen } from '../life.ts';

/** A step as its own limit is counted. */
export type ClockStep = Pick<CaseStep, 'id' | 'state' | 'openedOn' | 'limit' | 'member'>;

interface HearingClock {
  readonly asked: { readonly until: string } | null;
  readonly held: object | null;
  readonly dropped: object | null;
}

/** What the days of a case are counted from: a case without all that no calendar and no rule for lights looks at. */
export interface CaseClock extends Pick<
  Case,
  'kind' | 'state' | 'receivedOn' | 'promised' | 'statutory' | 'findings'
> {
  readonly acceptance: Pick<Acceptance, 'on'> | null;
  readonly extension: Pick<Extension, 'days' | 'promise'> | null;
  readonly decision: Pick<CaseDecision, 'result' | 'on'> | null;
  readonly specials: readonly Pick<Special, 'ground' | 'from' | 'to' | 'until'>[];
  readonly steps: readonly ClockStep[];
  readonly later?: { readonly until: string; readonly keptOn: string | null } | undefined;
  readonly pledge?: { readonly until: string | null; readonly outcome: object | null } | undefined;
  readonly hearing?: HearingClock | undefined;
  readonly register?: { readonly endedOn: string; readonly review: object | null } | undefined;
}

/**
 * A case's clock without the rest of the case, and without steps that are not counted; two that are alike count the
 * same days.
 */
export function clockOf(one: Case): CaseClock {
  const { kind, state, receivedOn, promised, statutory, acceptance, extension, decision } = one;
  const { later, pledge, hearing, register } = one;
  return {
    ...{ kind, state, receivedOn, promised, statutory },
    acceptance: acceptance && { on: acceptance.on },
    extension: extension && { days: extension.days, promise: extension.promise },
    decision: decision && { result: decision.result, on: decision.on },
    specials: one.specials.map(({ ground, from, to, until }) => ({ ground, from, to, until })),
    steps: one.steps.flatMap(({ id, state: stands, openedOn, limit, member }) =>
      stands === 'open' && limit !== null ? [{ id, state: stands, openedOn, limit, member }] : [],
    ),
    findings: one.findings,
    ...(later && { later: { until: later.until, keptOn: later.keptOn } }),
    ...(pledge && { pledge: { until: pledge.until, outcome: pledge.outcome && {} } }),
    ...(hearing && { hearing: hearingOf(hearing) }),
    ...(register && { register: { endedOn: register.endedOn, review: register.review && {} } }),
  };
}

const hearingOf = ({ asked, held, dropped }: Hearing): HearingClock => {
  return { asked: asked && { until: asked.until }, held: held && {}, dropped: dropped && {} };
};

/** Whether a calendar can still change something of a case: it is open, or its record waits for its review (rule G82). */
export const isCounted = ({ state, register }: Pick<CaseClock, 'state' | 'register'>): boolean =>
  isOpen(state) || register?.review === null;
