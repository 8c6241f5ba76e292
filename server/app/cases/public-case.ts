import type { PublicCase } from '../../contract/cases/public-case.ts';
import type { Case } from '../../domain/cases/case.ts';
import { limitStanding } from '../../domain/cases/clocks/limits.ts';
import { runningClock } from '../../domain/cases/clocks/running.ts';
import { lacking, materialsOf } from '../../domain/cases/intake/check.ts';
import { errandOf, queueOfErrand } from '../../domain/cases/errand/errand.ts';
import { isToFetch } from '../../domain/cases/handover/slip.ts';
import { stepsOfCase } from '../../domain/cases/steps/flow.ts';
import { openSteps } from '../../domain/cases/steps/onward.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { yearsOf } from '../../domain/time/calendar/announce.ts';
import { legalCalendar } from '../../domain/time/legal/calendar.ts';
import { itemOfCase } from './line.ts';

/** When it is asked: the hall's date and time. */
interface Moment {
  readonly today: string;
  readonly at: number;
}

/** How a case stands, for its applicant (rule G61). */
export function publicCaseOf(hall: Hall, one: Case, { today, at }: Moment): PublicCase {
  const bureau = hall.bureaus.get(one.bureauId);
  const open = openSteps(one);
  const special = one.state === 'suspended' ? one.specials.find(({ to }) => to === null) : undefined;
  const { acceptance, extension, decision } = one;
  return {
    ...{ number: one.number, item: itemOfCase(hall, one), state: one.state, receivedOn: one.receivedOn },
    ...{ acceptedOn: acceptance?.on ?? null, deemed: acceptance?.how === 'deemed' },
    ...{ bureau: bureau?.name ?? null, tel: bureau?.tel ?? null },
    steps: stepsOfCase(hall, one)
      .filter(({ id }) => open.includes(id))
      .map(({ name }) => name),
    counter: hall.counters.get(one.counterId ?? '')?.number ?? null,
    clock: clockOf(hall, one, today),
    paused: special ? { ground: special.ground, since: special.from, told: special.told } : null,
    extension: extension && { on: extension.on, days: extension.days },
    hearing: hearingShown(one, today),
    ...materialsAsked(hall, one),
    refused: one.refused?.ground ?? null,
    decision: decision && { result: decision.result, on: decision.on, taken: decision.taken },
    ...errandShown(hall, one),
    delivered: one.delivered && { on: one.delivered.on, how: one.delivered.how },
    ...{ today, at },
  };
}

function clockOf(hall: Hall, one: Case, today: string): PublicCase['clock'] {
  const clock = runningClock(one);
  if (!clock) return null;
  const calendar = legalCalendar(yearsOf(hall));
  const of = (length: typeof clock.promised) => limitStanding(calendar, clock, length, today);
  return { kind: clock.kind, promised: of(clock.promised), statutory: of(clock.statutory) };
}

/** Names from the item's list alone: what was written of them may speak of persons. */
function materialsAsked(hall: Hall, one: Case): Pick<PublicCase, 'asked' | 'owed'> {
  const names = materialsOf(hall, one).map(({ name }) => name);
  const later = one.materials.flatMap(({ verdict }, at) => (verdict === 'later' ? [at] : []));
  const named = (places: readonly number[]): string[] => places.flatMap(at => names[at] ?? []);
  const waits = one.state === 'correcting' && one.correction?.suppliedOn === null;
  return { asked: waits ? named(lacking(hall, one)) : [], owed: one.endedAt === null ? named(later) : [] };
}

/** What one may come for, and where a decision is collected. */
function errandShown(hall: Hall, one: Case): Pick<PublicCase, 'errand' | 'collect'> {
  const errand = errandOf(one);
  if (one.state !== 'decided') return { errand, collect: null };
  const place = queueOfErrand(hall, one, 'collect')?.place ?? null;
  return { errand, collect: { place, ready: isToFetch(one) } };
}

/** When a hearing is, and until when one may ask for one; its place and words stand in the notice alone. */
function hearingShown({ hearing, decision, endedAt }: Case, today: string): PublicCase['hearing'] {
  if (!hearing || hearing.dropped || decision !== null || endedAt !== null) return null;
  const { told, asked, set, held } = hearing;
  return {
    askBy: told && !asked && !set && today <= told.until ? told.until : null,
    ...{ date: set?.date ?? null, time: set?.time ?? null },
    ...{ isPublic: set?.closedFor === null, held: held !== null },
  };
}
