import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '../../support/hall/engines.ts';
import { HttpClient } from '../../support/hall/http-client.ts';
import { openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { OTHER_PLANS, SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { until } from '../../support/until.ts';

interface Waiting {
  readonly ok: boolean;
  readonly data?: { readonly paired: boolean; readonly stationId?: string; readonly token?: string };
  readonly refusal?: { readonly code: string };
}

onBothEngines('devices', place => {
  let hall: TestHall;
  beforeAll(async () => {
    hall = await openTestHall({
      databaseUrl: await place(),
      floor: { plan: SMALL_PLAN, items: SMALL_ITEMS },
    });
  });
  afterAll(() => hall.close());

  const state = async (pairingId: unknown): Promise<Waiting> => {
    const headers = { 'content-type': 'application/json' };
    const asked = { method: 'POST', headers, body: JSON.stringify({ pairingId }) };
    return (await (await fetch(`${hall.url}/api/pairing`, asked)).json()) as Waiting;
  };

  /** Lets a browser in by the code it shows, as a director does. */
  async function pair(stationId: string, kind: 'kiosk' | 'display' | 'agent'): Promise<HttpClient> {
    const { pairingId, code } = await hall.anybody().must('device:askPairing', { kind });
    expect(await state(pairingId)).toEqual({ ok: true, data: { paired: false } });
    await hall.director.must('device:confirmPairing', { code: code.toLowerCase(), stationId });
    const { data } = await state(pairingId);
    expect(data).toMatchObject({ paired: true, stationId });
    return new HttpClient(hall.url, { device: data!.token! });
  }

  it('[K1] a browser shows a code, a director says which kiosk it is, and it gives numbers', async () => {
    const settings = await (await hall.socket(hall.director)).watch('settings', {});
    const { code } = await hall.anybody().must('device:askPairing', { kind: 'kiosk' });
    await settings.shows(seen => Object.values(seen.pairings).some(one => one.code === code));
    expect(await hall.director.code('device:confirmPairing', { code, stationId: 'd-1' })).toBe(
      'pairing.other_kind',
    );
    await hall.director.must('device:confirmPairing', { code, stationId: 'k-1' });
    await settings.shows(seen => seen.stations['k-1']!.paired && Object.keys(seen.pairings).length === 0);
    const kiosk = await pair('k-2', 'kiosk');
    expect(await kiosk.must('ticket:take', { queueId: 'q-a' })).toMatchObject({
      label: 'A001',
      printed: true,
    });
    expect(await kiosk.code('counter:call', { counterId: 'c-1', seat: 'seat-12345' })).toBe('access.denied');
  });

  it('[K2] a second browser at the same station puts the first one out and cuts its socket', async () => {
    const first = await pair('k-1', 'kiosk');
    const live = await hall.socket(first);
    const second = await pair('k-1', 'kiosk');
    await until(() => !live.socket.connected, { what: 'the first socket being cut' });
    expect(await first.code('ticket:take', { queueId: 'q-a' })).toBe('access.sign_in');
    expect(await second.code('ticket:take', { queueId: 'q-a' })).toBe('ok');
  });

  it('[K3] put out, a device is nobody, and its socket is cut', async () => {
    const agent = await pair('agent-1', 'agent');
    const live = await hall.socket(agent);
    await live.watch('printing', {});
    expect(await agent.code('print:claim', { printerId: 'pr-1' })).toBe('ok');
    await hall.director.must('device:revoke', { stationId: 'agent-1' });
    await until(() => !live.socket.connected, { what: 'the socket being cut' });
    expect(await agent.code('print:claim', { printerId: 'pr-1' })).toBe('access.sign_in');
    expect(await hall.director.code('device:revoke', { stationId: 'agent-1' })).toBe('station.not_paired');
  });

  it('[K3] a kiosk whose station the plan takes away is out too', async () => {
    const kiosk = await pair('k-2', 'kiosk');
    const live = await hall.socket(kiosk);
    const without = { ...SMALL_PLAN, stations: SMALL_PLAN.stations.filter(station => station.id !== 'k-2') };
    await hall.director.must('hall:configure', { plan: without as typeof SMALL_PLAN as never });
    await until(() => !live.socket.connected, { what: 'the socket being cut' });
    expect(await kiosk.code('ticket:take', { queueId: 'q-a' })).toBe('access.sign_in');
    await hall.director.must('hall:configure', { plan: OTHER_PLANS[0] as never });
    expect(await kiosk.code('ticket:take', { queueId: 'q-a' })).toBe('access.sign_in');
  });

  it('[K1] a pairing nobody knows, a token nobody gave and a changed one let nobody in', async () => {
    for (const pairingId of ['x', '', 7, null, {}, '__proto__'])
      expect(await state(pairingId)).toMatchObject({ ok: false, refusal: { code: 'pairing.unknown' } });
    const kiosk = await pair('k-1', 'kiosk');
    const token = kiosk.carries.device!;
    for (const forged of [
      '',
      'x',
      'k-1.1~',
      `${token}x`,
      token.replace(/.$/, sign => (sign === 'A' ? 'B' : 'A')),
      token.replace('k-1', 'k-2'),
    ]) {
      const nobody = new HttpClient(hall.url, { device: forged });
      expect(await nobody.code('ticket:take', { queueId: 'q-a' })).toBe('access.sign_in');
    }
  });
});
