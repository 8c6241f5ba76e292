import { computed } from 'vue';
import type { Live } from '../../client/pinia/live.ts';
import { useTexts } from '../texts/index.ts';

/** Something to choose by its name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** The parts of the floor by name, in the language of the page, as forms offer them. */
export function useNamed(live: Live<'settings'>) {
  const { t, say } = useTexts();
  type Snapshot = NonNullable<typeof live.snapshot>;
  const list = <T>(rows: (snapshot: Snapshot) => Readonly<Record<string, T>>, name: (row: T) => string) =>
    computed((): Named[] => {
      if (!live.snapshot) return [];
      return Object.entries(rows(live.snapshot)).map(([id, row]) => ({ id, name: name(row) }));
    });
  const nameIn =
    (named: { readonly value: readonly Named[] }) =>
    (id: string | null): string =>
      named.value.find(one => one.id === id)?.name ?? t('settings.gone');
  const zones = list(
    snapshot => snapshot.zones,
    row => say(row.name),
  );
  const queues = list(
    snapshot => snapshot.queues,
    row => `${row.prefix} ${say(row.name)}`,
  );
  const profiles = list(
    snapshot => snapshot.profiles,
    row => say(row.name),
  );
  const printers = list(
    snapshot => snapshot.printers,
    row => say(row.name),
  );
  const bureaus = list(
    snapshot => snapshot.bureaus,
    row => say(row.name),
  );
  const boards = list(
    snapshot => snapshot.boards,
    row => say(row.name),
  );
  const counters = computed((): Named[] =>
    Object.values(live.snapshot?.counters ?? {})
      .sort((a, b) => a.number - b.number)
      .map(({ id, number }) => ({ id, name: t('shared.counterIs', { n: number }) })),
  );
  const displays = computed((): Named[] =>
    Object.entries(live.snapshot?.stations ?? {})
      .filter(([, station]) => station.kind === 'display')
      .map(([id, station]) => ({ id, name: say(station.name) })),
  );
  return {
    ...{ zones, queues, profiles, printers, bureaus, boards, counters, displays },
    zoneName: nameIn(zones),
    queueName: nameIn(queues),
    profileName: nameIn(profiles),
    bureauName: nameIn(bureaus),
  };
}
