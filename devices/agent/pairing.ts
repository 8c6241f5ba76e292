import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '../../client/connection.ts';

const LOOK_MS = 2_000;

/** The token this agent was given at an earlier pairing; null when there is none. */
export async function keptToken(stateDir: string): Promise<string | null> {
  return readFile(path.join(stateDir, 'token'), 'utf8').then(
    text => text.trim() || null,
    () => null,
  );
}

async function keep(stateDir: string, token: string): Promise<void> {
  await mkdir(stateDir, { recursive: true });
  const file = path.join(stateDir, 'token');
  await writeFile(file, token, { mode: 0o600 });
  await chmod(file, 0o600);
}

async function state(url: string, pairingId: string): Promise<{ token?: string; over: boolean }> {
  try {
    const response = await fetch(`${url}/api/pairing`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ pairingId }),
      signal: AbortSignal.timeout(5_000),
    });
    const told = (await response.json()) as { ok: boolean; data?: { token?: string } };
    return told.data?.token === undefined ? { over: !told.ok } : { token: told.data.token, over: false };
  } catch {
    return { over: false };
  }
}

/** Asks to be let in, shows the code until a director confirms it, and keeps the token. Asks anew when a code expires. */
export async function pairAgent(
  connection: Connection,
  url: string,
  stateDir: string,
  show: (code: string) => void,
): Promise<string> {
  for (;;) {
    const asked = await connection.command('device:askPairing', { kind: 'agent' }, { deadlineMs: 60_000 });
    if (!asked.ok) {
      await sleep(LOOK_MS);
      continue;
    }
    show(asked.data.code);
    for (;;) {
      await sleep(LOOK_MS);
      const { token, over } = await state(url, asked.data.pairingId);
      if (over) break;
      if (token === undefined) continue;
      await keep(stateDir, token);
      return token;
    }
  }
}
