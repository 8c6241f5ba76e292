import type { Act, Decision } from '../decision.ts';
import { refuse } from '../decision.ts';
import { wallOf } from '../hours/when.ts';
import type { Hall } from '../state/hall.ts';
import type { Case } from './case.ts';
import { caseAfter } from './after.ts';
import { courseOf } from './clocks/course.ts';
import { lightOn } from './clocks/light.ts';
import { reckoningOf } from './clocks/reckoning.ts';
import type { CaseFact } from './facts.ts';
import { foundBy } from './findings/found.ts';
import { type CaseAct, CASE_LIFE, type CaseState } from './life.ts';

export interface OfCase {
  readonly caseId: string;
}
/** What every act on a case needs of the world. */
export interface CasePrepared {
  readonly utcOffsetMinutes: number;
}

/** A case that an act may be done to: what every fact says of it, the state it would have, and today's date. */
export interface Begun {
  readonly one: Case;
  readonly moved: {
    readonly caseId: string;
    readonly bureauId: string;
    readonly on: string;
    readonly from: CaseState;
    readonly to: CaseState;
  };
  readonly on: string;
  /** Id of the member of staff; '' for a clock. */
  readonly by: string;
}

/** Finds the case of an act; refuses one that is not here, and an act that its state does not allow (rule G1). */
export function begin(hall: Hall, act: Act<OfCase, CasePrepared>, verb: CaseAct): Begun | Decision<never> {
  const one = hall.cases.get(act.input.caseId);
  if (!one) return refuse('case.unknown');
  const to = CASE_LIFE[one.state][verb];
  if (to === undefined) return refuse('case.wrong_state', { state: one.state });
  const { date: on } = wallOf(act.now, act.prepared.utcOffsetMinutes);
  const moved = { caseId: one.id, bureauId: one.bureauId, on, from: one.state, to };
  return { one, moved, on, by: act.sender.kind === 'staff' ? act.sender.staffId : '' };
}

/**
 * What was to be found before an act (rule G23), the facts of the act, and after them the turn of the light that they
 * bring about (rule G3).
 */
export function withLight(hall: Hall, before: Case, acts: readonly CaseFact[], now: number): CaseFact[] {
  const reckoning = reckoningOf(hall);
  const first = acts[0];
  const facts = first ? [...foundBy(reckoning.calendar, before, first.on), ...acts] : [];
  let one = before;
  for (const fact of facts) if (fact.kind !== 'case.received') one = caseAfter(one, fact, now);
  const last = facts.at(-1);
  if (!last) return [];
  const { on, bureauId } = last;
  const light = lightOn(courseOf(reckoning, one).turns, on);
  if (light === one.light) return facts;
  return [...facts, { kind: 'case.lit', caseId: one.id, bureauId, on, was: one.light, light }];
}
