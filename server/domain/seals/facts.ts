import type { HallDraft } from '../state/hall.ts';
import type { Delegation } from './delegation.ts';
import type { OfficeSeal, SealEnd, SealKind } from './seal.ts';

export type SealFact =
  | { kind: 'seal.taken_up'; sealCode: string; bureauId: string; sealKind: SealKind; on: string }
  | { kind: 'seal.taken_out'; sealCode: string; why: SealEnd; on: string }
  | { kind: 'delegation.granted'; delegation: Omit<Delegation, 'revokedOn'>; on: string }
  | { kind: 'delegation.revoked'; delegationId: string; on: string };

/** Changes the hall by a fact about seals or delegated power. */
export function evolveSeal(hall: HallDraft, fact: SealFact): void {
  switch (fact.kind) {
    case 'seal.taken_up': {
      const { sealCode, bureauId, sealKind: kind, on: from } = fact;
      const seal: OfficeSeal = { sealCode, bureauId, kind, from, out: null };
      return hall.seals.put(sealCode, seal);
    }
    case 'seal.taken_out': {
      const { on, why } = fact;
      return hall.seals.put(fact.sealCode, { ...hall.seals.get(fact.sealCode)!, out: { on, why } });
    }
    case 'delegation.granted':
      return hall.delegations.put(fact.delegation.id, { ...fact.delegation, revokedOn: null });
    case 'delegation.revoked': {
      const before = hall.delegations.get(fact.delegationId)!;
      return hall.delegations.put(before.id, { ...before, revokedOn: fact.on });
    }
  }
}
