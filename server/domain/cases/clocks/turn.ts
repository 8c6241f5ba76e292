import { accept, type Act, type Decision } from '../../decision.ts';
import { wallOf } from '../../hours/when.ts';
import type { Hall } from '../../state/hall.ts';
import type { CasePrepared } from '../begin.ts';
import { withLight } from '../begin.ts';
import type { Case } from '../case.ts';
import type { CaseFact } from '../facts.ts';
import { foundBy } from '../findings/found.ts';
import { accepted } from '../intake/accept.ts';
import { CASE_LIFE } from '../life.ts';
import { courseOf } from './course.ts';
import { lightOn } from './light.ts';
import { reckoningOf } from './reckoning.ts';
import { isDeemed } from './running.ts';
import { timed } from '../timed.ts';

/**
 * Turns the lights that are to turn by today (rule G3), says what is found by then (rule G23), and takes for accepted what nobody has told of within five
 * working days (行政许可法 32(4)): from the date of its receipt, not of the fifth day. What has turned already is passed
 * over, so that any process may offer it, as often as it likes.
 */
export function decideTurn(
  hall: Hall,
  act: Act<{ caseIds: readonly string[] }, CasePrepared>,
): Decision<{ turned: number }> {
  const { date: on } = wallOf(act.now, act.prepared.utcOffsetMinutes);
  const due = act.input.caseIds.flatMap(id => {
    const one = hall.cases.get(id);
    return one?.lightOn && one.lightOn <= on ? [one] : [];
  });
  const reckoning = reckoningOf(hall);
  const orders = new Map<string, number>();
  const facts = due.flatMap((one): CaseFact[] => {
    const turned = turnFacts(hall, timed(reckoning, one, on), on, act.now, orders);
    if (turned.length > 0) return turned;
    return [{ kind: 'case.retimed', caseId: one.id, bureauId: one.bureauId, on }];
  });
  return accept(facts, { turned: facts.length });
}

/**
 * What is due of a case by a date: it counts as accepted, or something is found of it (rule G23), or its light turns;
 * nothing where none is. Takes the case with its days as they are counted now. `orders`: how many of each item this act has accepted so far.
 */
export function turnFacts(
  hall: Hall,
  one: Case,
  on: string,
  now: number,
  orders: Map<string, number>,
): CaseFact[] {
  const reckoning = reckoningOf(hall);
  if (isDeemed(reckoning.calendar, one, on)) return deemed(hall, one, on, now, orders);
  // Its days are counted: nothing is found before the first of them has come.
  const facts = one.lightOn === null || one.lightOn > on ? [] : foundBy(reckoning.calendar, one, on);
  const light = lightOn(courseOf(reckoning, one).turns, on);
  const about = { caseId: one.id, bureauId: one.bureauId, on };
  return light === one.light ? facts : [...facts, { kind: 'case.lit', ...about, was: one.light, light }];
}

/** `orders`: how many of each item this act has accepted so far. */
function deemed(hall: Hall, one: Case, on: string, now: number, orders: Map<string, number>): CaseFact[] {
  const moved = {
    caseId: one.id,
    bureauId: one.bureauId,
    on,
    from: one.state,
    to: CASE_LIFE.received.accept!,
  };
  const before = orders.get(one.itemCode) ?? 0;
  orders.set(one.itemCode, before + 1);
  const fact = accepted(hall, { one, moved }, 'deemed', one.receivedOn);
  return withLight(hall, one, [{ ...fact, order: fact.order + before }], now);
}
