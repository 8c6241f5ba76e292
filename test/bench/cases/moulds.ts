import type { Limit } from '../../../server/domain/catalogue/entry/entry.ts';
import type { Case, CaseStep } from '../../../server/domain/cases/case.ts';
import { courseOf } from '../../../server/domain/cases/clocks/course.ts';
import { lightOn, nextTurn } from '../../../server/domain/cases/clocks/light.ts';
import type { Reckoning } from '../../../server/domain/cases/clocks/reckoning.ts';
import { timed } from '../../../server/domain/cases/timed.ts';
import { dateOf, dayOf } from '../../../server/domain/time/civil.ts';
import { caseLike } from '../../support/cases/case-like.ts';

const AGES = Array.from({ length: 40 }, (_, i) => i + 1);
const WORKING = [5, 10, 20, 30].flatMap(n => AGES.map(age => ({ n, unit: 'G' as const, age })));
/** On a day off lights turn of these alone: yellow comes up to nine natural days before a last day, which is worked. */
const NATURAL = [10, 20, 30, 40, 50, 60, 70, 80, 90].flatMap(n =>
  Array.from({ length: 10 }, (_, left) => ({ n, unit: 'Z' as const, age: n - left })),
);
const MARK = 'm'.repeat(43);

const words = (about: string) => ({ textId: `01J${about}`.padEnd(26, '0'), mark: MARK });

/** Five steps, two done, one open since yesterday with a limit of its own, as a case of an item with some body has them. */
const stepsOf = (since: string, yesterday: string): CaseStep[] =>
  ['受理', '审查', '现场核查', '审核', '决定'].map((id, i) => ({
    id,
    state: i < 2 ? 'done' : i === 2 ? 'open' : 'waiting',
    openedOn: i < 2 ? since : i === 2 ? yesterday : null,
    doneOn: i < 2 ? yesterday : null,
    by: i < 2 ? 'staff'.padEnd(26, '0') : null,
    returns: 0,
    words: i < 2 ? words(`step${i}`) : null,
    limit: i === 2 ? { n: 8, unit: 'G' } : null,
    member: false,
  }));

function mouldOf(reckoning: Reckoning, yesterday: string, age: number, limit: Limit): Case {
  const since = dateOf(dayOf(yesterday) + 1 - age);
  const bare: Case = {
    ...caseLike({
      ...{ state: 'in_progress', acceptance: since, receivedOn: since },
      ...{ promised: limit, statutory: { ...limit, n: limit.n + 20 } },
    }),
    receivedBy: 'staff'.padEnd(26, '0'),
    steps: stepsOf(since, yesterday),
    materials: Array.from({ length: 8 }, () => ({ verdict: 'good' as const, words: null })),
    visits: [{ ticketId: 'ticket'.padEnd(26, '0'), label: 'A012', date: since }],
  };
  return timed(reckoning, { ...bare, light: lightOn(courseOf(reckoning, bare).turns, yesterday) }, yesterday);
}

/**
 * Cases as they stood yesterday evening, one for each day of acceptance and limit: those whose light turns today, and
 * others. Refuses (throws) a day on which none turns, or all do.
 */
export function mouldsOf(reckoning: Reckoning, today: string): { turning: Case[]; quiet: Case[] } {
  const yesterday = dateOf(dayOf(today) - 1);
  const all = [...WORKING, ...NATURAL].map(({ age, ...limit }) => mouldOf(reckoning, yesterday, age, limit));
  const turning = all.filter(one => nextTurn(courseOf(reckoning, one).turns, yesterday) === today);
  const quiet = all.filter(({ lightOn: on }) => on !== null && on > today);
  if (turning.length === 0 || quiet.length === 0) throw new Error('no case turns today by this calendar');
  return { turning, quiet };
}
