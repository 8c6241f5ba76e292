import type { Connection } from './connection.ts';
import { askJson, posted } from './connection/over-http.ts';

const KEY = 'hall.device';
const POLL_MS = 2_000;
/** After a refusal or without a network: more patience, the server counts how often one asks. */
const SLOW_POLL_MS = 10_000;

/** The token this browser got when it was let in; null when it was not. */
export function deviceToken(): string | null {
  return localStorage.getItem(KEY);
}

/** Keeps a token, or with null forgets it. */
export function keepDeviceToken(token: string | null): void {
  if (token === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, token);
}

interface PairingState {
  readonly ok: boolean;
  readonly data?: { readonly paired: boolean; readonly token?: string };
  readonly refusal?: { readonly code: string };
}

export interface Pairing {
  /** The code to show, null while there is none. */
  readonly onCode: (code: string | null) => void;
  readonly signal: AbortSignal;
}

const sleep = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/** Waits at one pairing until a director confirmed it; null when the server says that it is over. */
async function waitForToken(pairingId: string, signal: AbortSignal): Promise<string | null> {
  while (!signal.aborted) {
    await sleep(POLL_MS);
    const told = (await askJson('/api/pairing', posted({ pairingId }))) as PairingState | null;
    if (told?.data?.paired && told.data.token !== undefined) return told.data.token;
    if (told?.refusal && told.refusal.code !== 'access.too_many') return null;
    if (!told?.ok) await sleep(SLOW_POLL_MS - POLL_MS);
  }
  return null;
}

/** Asks to be let in, shows code after code until a director confirms one, and gives the token; null when aborted. */
export async function pairDevice(
  connection: Connection,
  kind: 'kiosk' | 'display',
  { onCode, signal }: Pairing,
): Promise<string | null> {
  while (!signal.aborted) {
    const asked = await connection.command('device:askPairing', { kind }, { signal });
    if (!asked.ok) {
      onCode(null);
      await sleep(SLOW_POLL_MS);
      continue;
    }
    onCode(asked.data.code);
    const token = await waitForToken(asked.data.pairingId, signal);
    if (token !== null) return token;
  }
  return null;
}
