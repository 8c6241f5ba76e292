import { accept, type Act, type Decision } from '../../decision.ts';
import { wallOf } from '../../hours/when.ts';
import type { Hall, HallDraft } from '../../state/hall.ts';
import type { CasePrepared } from '../begin.ts';
import type { Case } from '../case.ts';
import type { CaseFact } from '../facts.ts';
import { CASE_STATES, isOpen } from '../life.ts';
import { timed } from '../timed.ts';
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

export interface RetimeInput {
  readonly revision: number;
  readonly after: Place;
  readonly caseIds: readonly string[];
  readonly through: Place | null;
}

const START: Place = { dueOn: '', number: '' };

/** From now on every open case is looked at once more; nothing where none is open. */
export function beginRetiming(hall: HallDraft, seq: number): void {
  const open = CASE_STATES.filter(isOpen);
  for (const { states } of hall.caseLoads.values())
    if (open.some(state => states[state] > 0))
      return hall.retiming.put('hall', { revision: seq, after: START });
}

/**
 * Counts the days of some cases anew and turns the lights that are others by now (rule G41). What was offered for
 * another revision or from another place is passed over, so that any process may offer it and each case counts once.
 */
export function decideRetime(
  hall: Hall,
  act: Act<RetimeInput, CasePrepared>,
): Decision<{ went: boolean; changed: number }> {
  const { revision, after, caseIds, through } = act.input;
  const at = hall.retiming.get('hall');
  if (at?.revision !== revision || at.after.dueOn !== after.dueOn || at.after.number !== after.number)
    return accept([], { went: false, changed: 0 });
  const { date: on } = wallOf(act.now, act.prepared.utcOffsetMinutes);
  const reckoning = reckoningOf(hall);
  const orders = new Map<string, number>();
  const facts: CaseFact[] = [];
  const ids: string[] = [];
  for (const id of caseIds) {
    const one = hall.cases.get(id);
    if (!one) continue;
    const now = timed(reckoning, one, on);
    const turn = turnFacts(hall, now, on, act.now, orders);
    if (turn.length > 0) facts.push(...turn);
    else if (isOther(one, now)) ids.push(id);
  }
  return accept([...facts, { kind: 'retime.went', on, ids, through }], {
    went: true,
    changed: facts.length + ids.length,
  });
}

const isOther = (a: Case, b: Case): boolean =>
  a.dueOn !== b.dueOn ||
  a.statutoryOn !== b.statutoryOn ||
  a.provisional !== b.provisional ||
  a.lightOn !== b.lightOn;

/** Changes the hall by a fact about how far the new count has come. */
export function evolveRetiming(hall: HallDraft, { on, ids, through }: RetimeFact, seq: number): void {
  const reckoning = reckoningOf(hall);
  for (const id of ids) {
    const one = hall.cases.get(id);
    if (one) hall.cases.put(id, timed(reckoning, one, on, seq));
  }
  const at = hall.retiming.get('hall');
  if (through === null || !at) hall.retiming.drop('hall');
  else hall.retiming.put('hall', { ...at, after: through });
}
