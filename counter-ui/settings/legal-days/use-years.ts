import { computed, effectScope, ref, shallowReactive, watch } from 'vue';
import { dateOf } from '../../../client/hall-time.ts';
import type { Live } from '../../../client/pinia/live.ts';
import { useHallClock } from '../../../client/use-hall-clock.ts';
import { dayOf, type PublishedYear } from '../../../server/contract/time.ts';
import type { Draft } from '../plan.ts';
import { useDocument } from '../../use-document.ts';
import { inOrder } from './named-days.ts';

/** The announcement of the next year comes late in this one; beyond that one there is nothing to say. */
const AHEAD = 2;

/** The years of the legal calendar, each with what is being written in it: a file may bring several. */
export function useYears(live: Live<'settings'>) {
  const now = useHallClock(30_000);
  const date = computed(() => dateOf(now.value));
  const today = computed(() => dayOf(date.value));
  const announced = computed(() =>
    Object.values(live.snapshot?.calendar ?? {})
      .map(row => inOrder(row.published))
      .sort((a, b) => a.year - b.year),
  );
  const read = ref<readonly number[]>([]);
  const years = computed(() => {
    const present = Number(date.value.slice(0, 4));
    const ahead = Array.from({ length: AHEAD + 1 }, (_, at) => present + at);
    const all = [...announced.value.map(({ year }) => year), ...ahead, ...read.value];
    return [...new Set(all)].sort((a, b) => a - b);
  });
  const publishedIn = (year: number): PublishedYear | undefined =>
    announced.value.find(one => one.year === year);
  const edits = shallowReactive(new Map<number, YearEdit>());
  const scope = effectScope();
  const edit = (year: number) =>
    useDocument<Draft<PublishedYear>>(() =>
      live.snapshot ? ((publishedIn(year) ?? { year, source: '', days: [] }) as Draft<PublishedYear>) : null,
    );
  function ready(): void {
    for (const year of years.value) if (!edits.has(year)) scope.run(() => edits.set(year, edit(year)));
  }
  watch(years, ready, { immediate: true });

  return {
    today,
    announced,
    years,
    edits,
    revisionOf: (year: number): number => live.snapshot?.calendar[String(year)]?.revision ?? 0,
    /** The announced years with one of them as given, or without it. */
    having: (year: number, instead: PublishedYear | null): PublishedYear[] =>
      [...announced.value.filter(one => one.year !== year), ...(instead ? [instead] : [])].sort(
        (a, b) => a.year - b.year,
      ),
    write: (published: PublishedYear): void =>
      void (edits.get(published.year)!.draft.value = published as Draft<PublishedYear>),
    /** Puts the years of a file where they can be looked at; gives the first that differs from what stands. */
    take(taken: readonly PublishedYear[]): number | undefined {
      read.value = [...read.value, ...taken.map(({ year }) => year)];
      ready();
      for (const one of taken) {
        const draft = edits.get(one.year)!.draft;
        const source = one.source === '' ? (draft.value?.source ?? '') : one.source;
        draft.value = JSON.parse(JSON.stringify({ ...one, source })) as Draft<PublishedYear>;
      }
      return (taken.find(({ year }) => edits.get(year)!.dirty.value) ?? taken[0])?.year;
    },
  };
}

export type Years = ReturnType<typeof useYears>;
export type YearEdit = ReturnType<typeof useDocument<Draft<PublishedYear>>>;
