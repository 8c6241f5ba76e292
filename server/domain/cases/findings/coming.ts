import type { LegalCalendar } from '../../time/legal/calendar.ts';
import { dateOf, dayOf } from '../../time/civil.ts';
import type { CaseClock } from '../clocks/clock.ts';
import { runningClock, timesOf } from '../clocks/running.ts';
import { isAtOnce } from '../promises/promise.ts';
import { stepDue } from '../joint/silent.ts';
import { reviewDue } from '../register/record.ts';
import type { Finding } from './finding.ts';

const dayAfter = (date: string): string => dateOf(dayOf(date) + 1);

/**
 * What will be found of a case if nobody acts, each with the first day on which it is so; what was found already is not
 * among it (rule G23). A step that is late counts once each time it opens.
 */
export function coming(calendar: LegalCalendar, one: CaseClock): Finding[] {
  return [
    ...ofNotice(calendar, one),
    ...ofSteps(calendar, one),
    ...ofPause(one),
    ...ofVisit(one),
    ...ofPromises(one),
    ...ofRegister(calendar, one),
    ...ofHearing(one),
  ].filter(
    ({ kind, subject, on }) =>
      !one.findings.some(found => found.kind === kind && found.subject === subject && found.on >= on),
  );
}

function ofNotice(calendar: LegalCalendar, one: CaseClock): Finding[] {
  if (one.state !== 'received') return [];
  const last = timesOf(calendar, runningClock(one)).statutoryOn;
  return last === null ? [] : [{ kind: 'late_notice', on: dayAfter(last), subject: null }];
}

function ofSteps(calendar: LegalCalendar, one: CaseClock): Finding[] {
  if (runningClock(one)?.kind !== 'decision') return [];
  return one.steps.flatMap((step): Finding[] => {
    const due = step.state === 'open' ? stepDue(calendar, one, step) : null;
    if (due === null) return [];
    return [{ kind: step.member ? 'silent_member' : 'late_step', on: dayAfter(due), subject: step.id }];
  });
}

function ofPause({ specials }: CaseClock): Finding[] {
  const open = specials.find(({ to }) => to === null);
  return open ? [{ kind: 'pause_over', on: dayAfter(open.until), subject: open.ground }] : [];
}

function ofVisit(one: CaseClock): Finding[] {
  const { acceptance, state } = one;
  if (!isAtOnce(one) || acceptance === null) return [];
  if (state !== 'accepted' && state !== 'in_progress') return [];
  return [{ kind: 'not_same_day', on: dayAfter(acceptance.on), subject: null }];
}

/** What was promised for later and did not come, and a word that nobody has looked into (rules G25, G26). */
function ofPromises({ later, pledge, state, decision }: CaseClock): Finding[] {
  const isRunning = decision === null && ['accepted', 'in_progress', 'suspended'].includes(state);
  const owes = later && later.keptOn === null && isRunning ? later.until : null;
  const unseen = pledge?.outcome === null ? pledge.until : null;
  return [
    ...(owes === null ? [] : [{ kind: 'later_overdue', on: dayAfter(owes), subject: null } as const]),
    ...(unseen === null ? [] : [{ kind: 'check_overdue', on: dayAfter(unseen), subject: null } as const]),
  ];
}

function ofRegister(calendar: LegalCalendar, { register }: CaseClock): Finding[] {
  if (!register || register.review) return [];
  return [{ kind: 'late_register', on: dayAfter(reviewDue(calendar, register.endedOn)), subject: null }];
}

function ofHearing({ hearing, state, decision }: CaseClock): Finding[] {
  if (!hearing?.asked || hearing.held || hearing.dropped || decision !== null) return [];
  if (!['accepted', 'in_progress', 'suspended'].includes(state)) return [];
  return [{ kind: 'late_hearing', on: dayAfter(hearing.asked.until), subject: null }];
}
