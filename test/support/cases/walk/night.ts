import type { Case } from '../../../../server/domain/cases/case.ts';
import { type CaseClock, clockOf } from '../../../../server/domain/cases/clocks/clock.ts';
import { countOf } from '../../../../server/domain/cases/clocks/counted.ts';
import type { Light } from '../../../../server/domain/cases/clocks/light.ts';
import { reckoningOf } from '../../../../server/domain/cases/clocks/reckoning.ts';
import { wallOf } from '../../../../server/domain/hours/when.ts';
import type { PracticeHall } from '../../hall/practice-hall.ts';
import { type NaiveDays, plus } from './days.ts';
import { timesOf } from './clocks.ts';
import type { ModelCase } from './model.ts';

/** Where a case as the rules have it differs from the model's; none where they agree. */
export function nightly(hall: PracticeHall, days: NaiveDays, cases: readonly ModelCase[]): string[] {
  return cases.flatMap(one => {
    const real = hall.hall.cases.get(one.id);
    if (!real) return [`${one.id} is gone`];
    const { dueOn, statutoryOn } = timesOf(days, one);
    const pairs: readonly (readonly [string, unknown, unknown])[] = [
      ['state', real.state, one.state],
      ['light', real.light, one.light],
      ['dueOn', real.dueOn, dueOn],
      ['statutoryOn', real.statutoryOn, statutoryOn],
      ['accepted', real.acceptance?.on ?? null, one.accepted],
      [
        'open',
        openOf(real.steps).sort().join(),
        endedSteps(one) ? openOf(real.steps).sort().join() : [...one.open].sort().join(),
      ],
      ['verdicts', real.materials.map(({ verdict }) => verdict).join(), one.verdicts.join()],
      [
        'slips',
        (real.slips ?? []).map(({ of, by, signed }) => `${of} ${by} ${signed !== null}`).join(),
        one.slips.map(({ of, by, signed }) => `${of} ${by} ${signed}`).join(),
      ],
      [
        'agent',
        agentOf(real),
        one.agency && `${one.agency.steward ?? 'own'} ${one.agency.until} ${one.agency.scope.join()}`,
      ],
      ['asked', real.asked?.wish.what ?? null, one.asked?.what ?? null],
      ['money', real.orders.map(({ state }) => state).join(), one.orders.map(({ state }) => state).join()],
      ['clock', counted(hall, clockOf(real), real.light), counted(hall, real, real.light)],
      ['taken', real.decision?.taken ?? null, takenOf(days, one)],
    ];
    return pairs.flatMap(([what, is, should]) =>
      is === should
        ? []
        : [`${one.id} (${one.item.code}, ${one.state}): ${what} is ${String(is)}, not ${String(should)}`],
    );
  });
}

/** What a new count would make of a case: the same of its clock alone as of the whole case. */
function counted({ hall, now }: PracticeHall, clock: CaseClock, light: Light): string {
  const { date } = wallOf(now, 480);
  return JSON.stringify(
    countOf(reckoningOf(hall), JSON.parse(JSON.stringify(clock)) as CaseClock, light, date),
  );
}

function agentOf({ agency }: Case): string | null {
  if (!agency) return null;
  const { until, scope } = agency.mandate;
  return `${agency.kind === 'staff' ? agency.staffId : 'own'} ${until} ${scope.join()}`;
}
const openOf = (steps: readonly { readonly id: string; readonly state: string }[]): string[] =>
  steps.flatMap(({ id, state }) => (state === 'open' ? [id] : []));
/** What a decision or an end does to the steps is the decision's; the model does not keep them then. */
const endedSteps = ({ state }: ModelCase): boolean =>
  !['accepted', 'in_progress', 'suspended'].includes(state);

/** Working days from acceptance to decision without those on which the clock stood still. */
function takenOf(days: NaiveDays, { accepted, decided, specials }: ModelCase): number | null {
  if (accepted === null || decided === null) return null;
  const stood = (date: string): boolean =>
    specials.some(({ from, to, until }) => from <= date && date <= until && (to === null || date <= to));
  let taken = 0;
  for (let date = plus(accepted, 1); date <= decided.on; date = plus(date, 1))
    if (days.works(date) && !stood(date)) taken += 1;
  return taken;
}
