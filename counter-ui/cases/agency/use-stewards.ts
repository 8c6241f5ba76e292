import { onMounted, shallowRef } from 'vue';
import type { StewardLine } from '../../../server/contract/cases/stewards.ts';
import { askCases } from '../ask.ts';

/** The hall's stewards, read once; null: not read yet, or it failed. */
export function useStewards() {
  const stewards = shallowRef<readonly StewardLine[] | null>(null);
  onMounted(async () => {
    const answer = await askCases<StewardLine[]>('/stewards');
    if (answer?.ok) stewards.value = answer.data;
  });
  return stewards;
}
