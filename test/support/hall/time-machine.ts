import type { Clock, HallTransaction, Store } from '../../../server/app/ports.ts';
import { machineClock } from '../../../server/ports.ts';

/**
 * Moves a hall's time: the database's, the monotonic and the wall's together, so that nothing looks like a step. Timers
 * run as they do.
 */
export class TimeMachine {
  private offset = 0;

  /** Goes on by so much; not while a command is under way, whose deadline would be over. */
  pass(ms: number): void {
    this.offset += ms;
  }

  readonly clock: Clock = {
    ...machineClock,
    monotonic: () => machineClock.monotonic() + this.offset,
    wall: () => machineClock.wall() + this.offset,
  };

  /** The store with its database's time moved. */
  around = (store: Store): Store => {
    const moved = <T extends { readonly now: number }>(position: T): T => ({
      ...position,
      now: position.now + this.offset,
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
}
