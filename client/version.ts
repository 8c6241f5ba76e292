import { VERSION } from '../server/contract/feed.ts';
import type { Connection } from './connection.ts';
import { askJson } from './connection/over-http.ts';

const KEY = 'hall.reloaded-for';
const LOOK_MS = 1_000;
/** Thousands of phones come back at once after a restart; they need not all ask in the same second. */
const SPREAD_MS = 5_000;

/**
 * After each connect the server says its contract's version. A page of another version reloads itself once, when
 * `isIdle` says that nobody is in the middle of something; a reload that did not help is not repeated.
 */
export function reloadWhenOld(connection: Connection, isIdle: () => boolean): void {
  let asking: ReturnType<typeof setTimeout> | undefined;
  let waiting: ReturnType<typeof setInterval> | undefined;
  async function compare(): Promise<void> {
    const told = (await askJson('/api/whoami', {})) as { version?: unknown } | null;
    const version = told?.version;
    if (typeof version !== 'number' || version === VERSION) return;
    if (sessionStorage.getItem(KEY) === String(version)) return;
    clearInterval(waiting);
    waiting = setInterval(() => {
      if (!isIdle()) return;
      clearInterval(waiting);
      sessionStorage.setItem(KEY, String(version));
      location.reload();
    }, LOOK_MS);
  }
  connection.onUp(() => {
    clearTimeout(asking);
    asking = setTimeout(() => connection.isUp && void compare(), Math.random() * SPREAD_MS);
  });
}
