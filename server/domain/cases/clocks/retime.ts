import { accept, type Act, type Decision } from '../../decision.ts';
import { wallOf } from '../../hours/when.ts';
import type { Hall, HallDraft } from '../../state/hall.ts';
import type { CasePrepared } from '../begin.ts';
import type { Case } from '../case.ts';
import type { CaseFact } from '../facts.ts';
import { CASE_STATES } from '../life.ts';
import { timed } from '../timed.ts';
import { type CaseDays, countAlike, recounted } from './counted.ts';
import { reckoningOf } from './reckoning.ts';
import { turnFacts } from './turn.ts';

/** A place among the cases whose clock runs, by last day and then by number; both empty: before the first. */
export interface Place {
  readonly dueOn: string;
  readonly number: string;
}

/** While the calendar or the rules for lights have changed and not every case was looked at: how far it has come. */
export interface Retiming {
  /** Number of the fact that changed them. */
  readonly revision: number;
  readonly after: Place;
}

/** `ids`: cases whose days are others now, their light the same. `through`: where it goes on; null: all were looked at. */
export type RetimeFact = {
  kind: 'retime.went';
  on: string;
  ids: readonly string[];
  through: Place | null;
};

/** `whole`: of those cases the ones that are read whole, not only as they are counted. */
export interface RetimeInput {
  readonly revision: number;
  readonly after: Place;
  readonly caseIds: readonly string[];
  readonly whole: readonly string[];
  readonly through: Place | null;
}

/** `went`: the cases were counted. Where they were not because the whole of some is needed, `wanted` names those. */
export interface RetimeAnswer {
  readonly went: boolean;
  readonly changed: number;
  readonly wanted: readonly string[];
}

/** In place of a last day: after all days. */
export const UNDATED = '~';

const START: Place = { dueOn: '', number: '' };

/** Where a case stands among those that a new count passes: by its last day, without one behind all others. */
export function placeOf({
  dueOn,
  statutoryOn,
  number,
}: Pick<Case, 'dueOn' | 'statutoryOn' | 'number'>): Place {
  return { dueOn: dueOn ?? statutoryOn ?? UNDATED, number };
}

/** From now on every case of which something is counted is looked at once more; nothing where there are none. */
export function beginRetiming(hall: HallDraft, seq: number): void {
  for (const { states } of hall.caseLoads.values())
    if (CASE_STATES.some(state => states[state] > 0))
      return hall.retiming.put('hall', { revision: seq, after: START });
}

/**
 * Counts the days of some cases anew and turns the lights that are others by now (rule G41). What was offered for
 * another revision or from another place is passed over, so that any process may offer it and each case counts once; so
 * is what holds a case of which more is due than a light, until that one is offered whole.
 */
export function decideRetime(hall: Hall, act: Act<RetimeInput, CasePrepared>): Decision<RetimeAnswer> {
  const { revision, after, caseIds, whole, through } = act.input;
  const at = hall.retiming.get('hall');
  const { date: on } = wallOf(act.now, act.prepared.utcOffsetMinutes);
  const reckoning = reckoningOf(hall);
  const orders = new Map<string, number>();
  const facts: CaseFact[] = [];
  const ids: string[] = [];
  const wanted: string[] = [];
  const passed = (): Decision<RetimeAnswer> => accept([], { went: false, changed: 0, wanted });
  if (at?.revision !== revision || at.after.dueOn !== after.dueOn || at.after.number !== after.number)
    return passed();
  for (const id of caseIds) {
    const one = hall.cases.get(id);
    const counted = one ? undefined : hall.countedCases.get(id);
    if (one) {
      const now = timed(reckoning, one, on);
      const turn = turnFacts(hall, now, on, act.now, orders);
      facts.push(...turn);
      if (turn.length === 0 && isOther(one, now)) ids.push(id);
    } else if (counted) {
      const { days, light, owes } = countAlike(reckoning, counted, on);
      const about = { caseId: id, bureauId: counted.bureauId, on };
      if (owes) wanted.push(id);
      else if (light !== counted.light) facts.push({ kind: 'case.lit', ...about, was: counted.light, light });
      else if (isOther(counted, days)) ids.push(id);
    } else if (!whole.includes(id)) wanted.push(id);
  }
  if (wanted.length > 0) return passed();
  const changed = facts.length + ids.length;
  return accept([...facts, { kind: 'retime.went', on, ids, through }], { went: true, changed, wanted });
}

const isOther = (a: CaseDays, b: CaseDays): boolean =>
  a.dueOn !== b.dueOn ||
  a.statutoryOn !== b.statutoryOn ||
  a.provisional !== b.provisional ||
  a.lightOn !== b.lightOn;

/** Changes the hall by a fact about how far the new count has come. */
export function evolveRetiming(hall: HallDraft, { on, ids, through }: RetimeFact, seq: number): void {
  const reckoning = reckoningOf(hall);
  for (const id of ids) {
    const one = hall.cases.get(id);
    const counted = one ? undefined : hall.countedCases.get(id);
    if (one) hall.cases.put(id, timed(reckoning, one, on, seq));
    if (counted) hall.countedCases.put(id, recounted(reckoning, counted, on, seq));
  }
  const at = hall.retiming.get('hall');
  if (through === null || !at) hall.retiming.drop('hall');
  else hall.retiming.put('hall', { ...at, after: through });
}
