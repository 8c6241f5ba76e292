import { type CommandResult, readAnswer } from './answer.ts';
import { ACK_MS } from './persist.ts';

/** What only http can do: it sets and clears the session's cookie, or is counted by address. */
export const HTTP_ONLY: ReadonlySet<string> = new Set([
  'staff:signIn',
  'staff:signOut',
  'setup:found',
  'booking:book',
  'booking:cancel',
  'booking:sendCode',
]);

/** A socket's message ends at 64,000 bytes (server/wire/sockets.ts), and one that is larger ends the socket. */
const SOCKET_BYTES = 60_000;

/** Whether a command goes over http: it can by nothing else, or it is larger than a socket's message. */
export const goesByHttp = (name: string, input: object): boolean =>
  HTTP_ONLY.has(name) || new TextEncoder().encode(JSON.stringify(input)).length > SOCKET_BYTES;

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
