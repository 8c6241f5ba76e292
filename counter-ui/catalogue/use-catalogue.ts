import { computed } from 'vue';
import type { Live } from '../../client/pinia/live.ts';
import { useTexts } from '../texts/index.ts';

/** Bureaus and laws of the catalogue by name, in the language of the page. */
export function useCatalogue(clearing: Live<'clearing'>) {
  const { say } = useTexts();
  const bureaus = computed(() =>
    Object.entries(clearing.snapshot?.bureaus ?? {}).map(([id, { name }]) => ({ id, name: say(name) })),
  );
  return {
    bureaus,
    bureauName: (id: string): string => bureaus.value.find(one => one.id === id)?.name ?? id,
    laws: computed(() => Object.values(clearing.snapshot?.laws ?? {})),
  };
}
