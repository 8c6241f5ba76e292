import type { HallTransaction, Store } from '../../../server/app/ports.ts';

/** A store whose database has another time: `at` gives it, epoch ms, for the true one. */
export const storeAt =
  (at: (now: number) => number) =>
  (store: Store): Store => {
    const moved = <T extends { readonly now: number }>(position: T): T => ({
      ...position,
      now: at(position.now),
    });
    return {
      ...store,
      position: async () => moved(await store.position()),
      swap:
        store.swap &&
        (async (...given) => {
          const swapped = await store.swap!(...given);
          return swapped.kept ? moved(swapped) : swapped;
        }),
      begin: async (...given: Parameters<Store['begin']>): Promise<HallTransaction> => {
        const tx = await store.begin(...given);
        return { ...tx, position: moved(tx.position) };
      },
    };
  };
