import { defineStore } from 'pinia';
import { ref } from 'vue';
import { type CommandOptions, type CommandResult, isOutage, newCommandId } from '../client/connection.ts';
import { useConnection } from '../client/pinia/connected.ts';
import type { Taken, Wish } from './visit.ts';

/** So long a citizen is kept waiting for an answer; then the page says that it does not know. */
const DEADLINE_MS = 90_000;
const SLOW_MS = 2_500;

/**
 * The one number being taken. While it is on its way nothing else can be taken, and as long as nobody knows what came
 * of it the same wish goes out under the same commandId: a double tap or a server's fall never makes two numbers.
 */
export const useTaking = defineStore('taking', () => {
  const connection = useConnection();
  const busy = ref(false);
  const slow = ref(false);
  let open: { readonly wish: string; readonly commandId: string } | null = null;

  function send(input: Wish, how: CommandOptions): Promise<CommandResult<Taken>> {
    if ('booking' in input)
      return connection.command('booking:checkIn', { ...input.booking, elder: input.elder }, how);
    if ('routeId' in input) return connection.command('ticket:takeRoute', input, how);
    if ('code' in input) return connection.command('case:ticket', input, how);
    return connection.command('ticket:take', input, how);
  }
  async function take(input: Wish): Promise<CommandResult<Taken> | null> {
    if (busy.value) return null;
    const wish = JSON.stringify(input);
    const commandId = open?.wish === wish ? open.commandId : newCommandId();
    open = { wish, commandId };
    busy.value = true;
    const timer = setTimeout(() => (slow.value = true), SLOW_MS);
    const how = { commandId, deadlineMs: DEADLINE_MS };
    const told = await send(input, how);
    clearTimeout(timer);
    busy.value = slow.value = false;
    if (!isOutage(told)) open = null;
    return told;
  }
  return {
    busy,
    slow,
    take,
    /** The citizen is gone; the wish goes too, with the ID number it may hold. */
    forget: () => void (open = null),
  };
});
