import { computed } from 'vue';
import { ALL } from '../../server/contract/cases/figures.ts';
import type { ViewSnapshot } from '../../server/contract/views/specs.ts';
import { useLive } from '../pinia/live.ts';
import type { figuresZh } from '../texts/figures-zh.ts';
import { textsOf } from '../texts/use-texts.ts';

export type Figures = ViewSnapshot<'figures'>['periods'][string];
export type States = ViewSnapshot<'figures'>['states'][string];

/** The words of the figures, as each screen that shows them holds them. */
export const useFigureWords = textsOf<{ figures: typeof figuresZh }>();

/** The newest year of which there are figures; null: none. Pure. */
export function newestYear(periods: Readonly<Record<string, unknown>>): string | null {
  const years = Object.keys(periods).flatMap(id => /^(\d{4})\/\*$/.exec(id)?.[1] ?? []);
  // Not at(): boards and kiosks run Chrome 87.
  return years.sort()[years.length - 1] ?? null;
}

/** The figures of cases of all bureaus this year, as every screen shows them. */
export function useFigures() {
  const live = useLive('figures', {});
  const year = computed(() => newestYear(live.snapshot?.periods ?? {}));
  const of = (bureauId: string): Figures | null =>
    live.snapshot?.periods[`${year.value}/${bureauId}`] ?? null;
  return {
    live,
    year,
    of,
    /** Of all bureaus; null while there is no case at all. */
    all: computed(() => of(ALL)),
    states: computed((): States | null => live.snapshot?.states[ALL] ?? null),
  };
}
