import { computed } from 'vue';
import type { Act } from '../../../client/use-act.ts';

type Clearing = Act & { clear(): void };

type Told = { readonly ok: boolean } | null;

/** Acts of one panel that are sent one after another until one is refused. `done`: whatever came of it, the case is read again. */
export function useInOrder(acts: Readonly<Record<string, Clearing>>, done: () => void) {
  const busy = computed(() => Object.values(acts).some(act => act.busy.value));
  return {
    busy,
    /** Gives whether all of them were done. */
    async inOrder(...sends: (() => Promise<Told>)[]): Promise<boolean> {
      for (const act of Object.values(acts)) act.clear();
      let isDone = true;
      for (const send of sends) {
        isDone = (await send())?.ok ?? false;
        if (!isDone) break;
      }
      done();
      return isDone;
    },
  };
}
