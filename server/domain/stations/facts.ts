import type { StationKind } from '../hall/plan.ts';
import type { HallDraft } from '../state/hall.ts';

export type StationFact =
  | { kind: 'device.pairing_asked'; pairingId: string; code: string; station: StationKind; until: number }
  | { kind: 'device.paired'; pairingId: string | null; stationId: string; generation: number }
  | { kind: 'device.revoked'; stationId: string };

/** Changes the hall by a fact about a device. Pairings whose time is over go with the next one asked for. */
export function evolveStation(hall: HallDraft, fact: StationFact, at: number): void {
  switch (fact.kind) {
    case 'device.pairing_asked': {
      for (const id of [...hall.pairings.ids()])
        if (hall.pairings.get(id)!.until <= at) hall.pairings.drop(id);
      const { pairingId: id, code, station: kind, until } = fact;
      return hall.pairings.put(id, { id, code, kind, askedAt: at, until, stationId: null, generation: 0 });
    }
    case 'device.paired': {
      const { stationId, generation, pairingId } = fact;
      const { kind } = hall.stations.get(stationId)!;
      hall.devices.put(stationId, { stationId, kind, generation, pairedAt: at });
      if (pairingId === null) return;
      const pairing = hall.pairings.get(pairingId)!;
      return hall.pairings.put(pairingId, { ...pairing, stationId, generation });
    }
    case 'device.revoked':
      return hall.devices.drop(fact.stationId);
  }
}
