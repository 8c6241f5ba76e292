import { computed, onScopeDispose, shallowRef } from 'vue';
import type { CommandData, CommandInput, CommandName } from '../server/contract/commands.ts';
import { type CommandResult, isOutage, isRefused, newCommandId } from './connection.ts';
import { useConnection } from './pinia/connected.ts';

/** An answer that takes longer than this is worth a word on the screen. */
const SLOW_MS = 1_500;

/**
 * One button's act. Each press is a command of its own; while one is on its way further presses do nothing. When
 * nobody knows what came of it, `again` asks once more under the same commandId.
 */
export function useAct<N extends CommandName>(name: N) {
  const connection = useConnection();
  const result = shallowRef<CommandResult<CommandData<N>> | null>(null);
  const busy = shallowRef(false);
  const slow = shallowRef(false);
  let last: { input: CommandInput<N>; commandId: string } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function send(
    input: CommandInput<N>,
    commandId: string,
  ): Promise<CommandResult<CommandData<N>> | null> {
    if (busy.value) return null;
    last = { input, commandId };
    busy.value = true;
    result.value = null;
    timer = setTimeout(() => (slow.value = true), SLOW_MS);
    const told = await connection.command(name, input, { commandId });
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
    run: (input: CommandInput<N>) => send(input, newCommandId()),
    again: async () => (last ? send(last.input, last.commandId) : null),
    clear: () => void (result.value = null),
  };
}

export type ActOf<N extends CommandName> = ReturnType<typeof useAct<N>>;
/** What a notice beside a button needs of an act. */
export type Act = Pick<ActOf<CommandName>, 'busy' | 'slow' | 'refusal' | 'unknown' | 'incident' | 'again'>;
