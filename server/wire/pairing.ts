import type { Answer } from '../domain/refusal.ts';
import { type CallerParts, deviceToken } from './caller.ts';

/** What a waiting device learns: still waiting, or its station and token. Its pairing id is known to it alone. */
export function pairingState(parts: CallerParts, pairingId: unknown): Answer {
  const pairing = typeof pairingId === 'string' ? parts.hall().pairings.get(pairingId) : undefined;
  if (!pairing) return { ok: false, refusal: { code: 'pairing.unknown', params: {} } };
  if (pairing.until <= parts.now()) return { ok: false, refusal: { code: 'pairing.expired', params: {} } };
  if (pairing.stationId === null) return { ok: true, data: { paired: false } };
  const { stationId, generation } = pairing;
  const token = deviceToken(parts.vault, { stationId, generation });
  return { ok: true, data: { paired: true, stationId, token } };
}
