import { type CommandResult, readAnswer } from './answer.ts';
import { ACK_MS } from './persist.ts';

/** What only http can do: it sets and clears the session's cookie. */
export const HTTP_ONLY: ReadonlySet<string> = new Set(['staff:signIn', 'staff:signOut', 'setup:found']);

/** What goes over http: that, and what may be larger than a socket's message, which ends at 64 kB. */
export const BY_HTTP: ReadonlySet<string> = new Set([...HTTP_ONLY, 'hall:configure', 'catalogue:import']);

/** A request that is given up after `ms`; null when nothing that we understand came back. */
export async function askJson(url: string, init: RequestInit, ms = ACK_MS): Promise<unknown> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), ms);
  try {
    const response = await fetch(url, { ...init, signal: giveUp.signal });
    return await response.json();
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** The body of a POST. */
export function posted(body: object): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** One try of a command over http. */
export async function postCommand(
  base: string,
  name: string,
  commandId: string,
  input: object,
): Promise<CommandResult | null> {
  return readAnswer(await askJson(`${base}/api/commands/${name}`, posted({ commandId, ...input })));
}
