import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { StationKind } from '../hall/plan.ts';
import { normalizeCode, PAIRING_LIFE_MS } from '../identity/pairing.ts';
import type { Hall } from '../state/hall.ts';

/** A device that shows a code may wait with at most this many others; more is refused as too many. */
export const PAIRINGS_AT_ONCE = 50;

/** A browser or agent asks to be let in and gets a code to show (rule K1). `prepared` is a fresh code. */
export function decideAskPairing(
  hall: Hall,
  act: Act<{ kind: StationKind }, { code: string }>,
): Decision<{ pairingId: string; code: string; until: number }> {
  const alive = [...hall.pairings.values()].filter(p => p.until > act.now);
  if (alive.length >= PAIRINGS_AT_ONCE) return refuse('access.too_many');
  const pairingId = act.newId();
  const until = act.now + PAIRING_LIFE_MS;
  const { code } = act.prepared;
  const fact = { kind: 'device.pairing_asked' as const, pairingId, code, station: act.input.kind, until };
  return accept([fact], { pairingId, code, until });
}

const generationOf = (hall: Hall, stationId: string, now: number): number =>
  Math.max(now, (hall.devices.get(stationId)?.generation ?? 0) + 1);

/** A director says which station the device with this code is; the token of the station's last device dies (rule K2). */
export function decideConfirmPairing(
  hall: Hall,
  act: Act<{ code: string; stationId: string }>,
): Decision<{ stationId: string }> {
  const code = normalizeCode(act.input.code);
  const pairing = [...hall.pairings.values()].find(p => p.code === code && p.stationId === null);
  if (!pairing) return refuse('pairing.unknown');
  if (pairing.until <= act.now) return refuse('pairing.expired');
  const { stationId } = act.input;
  const station = hall.stations.get(stationId);
  if (!station) return refuse('station.unknown');
  if (station.kind !== pairing.kind) return refuse('pairing.other_kind', { kind: pairing.kind });
  const generation = generationOf(hall, stationId, act.now);
  return accept([{ kind: 'device.paired', pairingId: pairing.id, stationId, generation }], { stationId });
}

/** The program that starts the hall's own agent lets it in without a code; nobody else may. */
export function decideLetIn(hall: Hall, act: Act<{ stationId: string }>): Decision<{ generation: number }> {
  const { stationId } = act.input;
  if (!hall.stations.has(stationId)) return refuse('station.unknown');
  const generation = generationOf(hall, stationId, act.now);
  return accept([{ kind: 'device.paired', pairingId: null, stationId, generation }], { generation });
}

/** Puts a device out: its token is worthless at once (rule K3). */
export function decideRevoke(hall: Hall, act: Act<{ stationId: string }>): Decision<null> {
  const { stationId } = act.input;
  if (!hall.stations.has(stationId)) return refuse('station.unknown');
  if (!hall.devices.has(stationId)) return refuse('station.not_paired');
  return accept([{ kind: 'device.revoked', stationId }], null);
}
