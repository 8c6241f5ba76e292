import { computed, onScopeDispose, shallowRef } from 'vue';
import type { CommandData, CommandInput, CommandName } from '../server/contract/commands.ts';
import { OUTAGE } from './connection/answer.ts';
import { DEADLINE_MS } from './connection/persist.ts';
import { type CommandResult, isOutage, isRefused, newCommandId } from './connection.ts';
import type { ActKeeper, KeptAct } from './kept-act.ts';
import { useConnection } from './pinia/connected.ts';

/** An answer that takes longer than this is worth a word on the screen. */
const SLOW_MS = 1_500;

/**
 * One button's act. Each press is a command of its own; while one is on its way further presses do nothing. When
 * nobody knows what came of it, `again` asks once more under the same commandId. With a keeper, an act on its way
 * outlives the page, and `goOn` takes it up again.
 */
export function useAct<N extends CommandName>(name: N, keeper?: ActKeeper) {
  const connection = useConnection();
  const result = shallowRef<CommandResult<CommandData<N>> | null>(null);
  const busy = shallowRef(false);
  const slow = shallowRef(false);
  let last: { input: CommandInput<N>; commandId: string } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function send(
    input: CommandInput<N>,
    commandId: string,
    deadlineMs = DEADLINE_MS,
  ): Promise<CommandResult<CommandData<N>> | null> {
    if (busy.value) return null;
    last = { input, commandId };
    busy.value = true;
    result.value = null;
    timer = setTimeout(() => (slow.value = true), SLOW_MS);
    const told = await connection.command(name, input, { commandId, deadlineMs });
    keeper?.drop(commandId);
    clearTimeout(timer);
    busy.value = slow.value = false;
    result.value = told;
    return told;
  }
  onScopeDispose(() => clearTimeout(timer));

  return {
    busy,
    slow,
    refusal: computed(() => (result.value && isRefused(result.value) ? result.value.refusal : null)),
    unknown: computed(() => result.value !== null && isOutage(result.value)),
    incident: computed(() => (result.value && 'incident' in result.value ? result.value.incident : null)),
    done: computed(() => (result.value?.ok ? result.value.data : null)),
    run(input: CommandInput<N>) {
      const commandId = newCommandId();
      if (!busy.value) keeper?.keep({ name, commandId, input });
      return send(input, commandId);
    },
    /** Takes up an act of the page before this one, under its commandId; past its deadline nobody knows the outcome. */
    async goOn({ input, commandId, at }: KeptAct) {
      const leftMs = at + DEADLINE_MS - Date.now();
      if (leftMs > 0 && leftMs <= DEADLINE_MS) return send(input as CommandInput<N>, commandId, leftMs);
      keeper?.drop(commandId);
      return (result.value = OUTAGE);
    },
    again: async () => (last ? send(last.input, last.commandId) : null),
    clear: () => void (result.value = null),
  };
}

export type ActOf<N extends CommandName> = ReturnType<typeof useAct<N>>;
/** What a notice beside a button needs of an act. */
export type Act = Pick<ActOf<CommandName>, 'busy' | 'slow' | 'refusal' | 'unknown' | 'incident'> & {
  again(): Promise<unknown>;
};
