import { foundDirector, newCommandId, StaffClient } from '../../support/staff-client.ts';
import { COUNTERS } from './roles.ts';

const PASSWORD = 'Officer-2026-hall';
const KIOSKS = ['k-1', 'k-2', 'k-3', 'k-4'] as const;

/** Who works in the hall of a run: tokens of paired kiosks, sessions of officers at their counters. */
export interface Crew {
  readonly director: StaffClient;
  readonly kiosks: readonly { readonly stationId: string; readonly token: string }[];
  readonly officers: readonly { readonly counterId: string; readonly cookie: string }[];
}

async function pair(url: string, director: StaffClient, stationId: string): Promise<string> {
  const device = new StaffClient(url);
  const { pairingId, code } = await device.must('device:askPairing', { kind: 'kiosk' });
  await director.must('device:confirmPairing', { code, stationId });
  const response = await fetch(`${url}/api/pairing`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ pairingId }),
  });
  const { data } = (await response.json()) as { data: { token?: string } };
  if (data.token === undefined) throw new Error(`${stationId} was not paired`);
  return data.token;
}

/** Founds the default hall over its outside face, as people do, and lets its crew in. */
export async function hireCrew(url: string): Promise<Crew> {
  const director = await foundDirector(url);
  const kiosks: { stationId: string; token: string }[] = [];
  for (const stationId of KIOSKS) kiosks.push({ stationId, token: await pair(url, director, stationId) });
  const officers: { counterId: string; cookie: string }[] = [];
  for (const [i, counterId] of COUNTERS.entries()) {
    const login = { login: `officer${i + 1}`, password: PASSWORD };
    const named = { ...login, name: `窗口${i + 1}`, roles: ['officer', 'guide'] };
    await director.must('staff:add', named, newCommandId());
    const officer = new StaffClient(url);
    await officer.must('staff:signIn', login);
    officers.push({ counterId, cookie: officer.cookie });
  }
  return { director, kiosks, officers };
}
