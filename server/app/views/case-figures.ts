import { ALL } from '../../contract/cases/figures.ts';
import { figuresOf, statesOf } from '../../domain/cases/figures/figures.ts';
import { added, type CaseTally, NO_COUNTS, tallyKey } from '../../domain/cases/figures/tally.ts';
import type { Bureau } from '../../domain/hall/plan.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { hallSection } from './sections/hall.ts';
import { tableSection } from './sections/table.ts';
import type { Section, View } from './view.ts';

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));

const states: Section<unknown> = {
  ids: hall => [...hall.caseLoads.ids(), ...(hall.caseLoads.size === 0 ? [] : [ALL])],
  one: (hall, id) => {
    if (id !== ALL) return hall.caseLoads.get(id)?.states ?? null;
    return hall.caseLoads.size === 0 ? null : statesOf([...hall.caseLoads.values()].map(load => load.states));
  },
  on: { caseLoads: (_hall, id) => [id, ALL] },
};

/** The counts of a year or a month, of a bureau or of all: looked up, for a hall has many years of them. */
function talliesOf(hall: Hall, period: string, of: string): CaseTally[] {
  const months = period.length === 7 ? [period] : MONTHS.map(month => `${period}-${month}`);
  const bureaus = of === ALL ? [...hall.caseLoads.ids()] : [of];
  return bureaus.flatMap(id => months.flatMap(month => hall.caseTallies.get(tallyKey(month, id)) ?? []));
}

/** The periods that a tally is part of: its bureau's year, the hall's year, and the hall's month. */
function periodsOf(month: string, bureauId: string): string[] {
  const year = month.slice(0, 4);
  return [`${year}/${bureauId}`, `${year}/${ALL}`, `${month}/${ALL}`];
}

const periods: Section<unknown> = {
  ids: hall =>
    new Set([...hall.caseTallies.values()].flatMap(({ month, bureauId }) => periodsOf(month, bureauId))),
  one: (hall, id) => {
    const [period, of] = id.split('/') as [string, string];
    const behind = talliesOf(hall, period, of);
    return behind.length === 0 ? null : figuresOf(behind.reduce(added, NO_COUNTS));
  },
  on: { caseTallies: tallied },
};

function tallied(_hall: Hall, key: string): string[] {
  const [month, bureauId] = key.split('/') as [string, string];
  return periodsOf(month, bureauId);
}

/** The figures of cases (rules G80, G81): one view, which every screen that shows one of them reads. */
export const figuresView: View<unknown> = {
  sections: {
    hall: hallSection,
    bureaus: tableSection<Bureau>('bureaus', ({ name }) => ({ name })),
    states,
    periods,
  },
};
