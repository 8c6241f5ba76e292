import { accept, type Decision } from '../../../server/domain/decision.ts';
import type { Fact } from '../../../server/domain/facts.ts';
import { DELEGATE_ROLES, DELEGATES } from '../../../server/domain/seals/delegation.ts';
import type { Hall } from '../../../server/domain/state/hall.ts';

const EVER = { from: '2000-01-01', to: '2099-12-31' } as const;

/** A code as it might be cut into the n-th seal of a made-up place. */
export const sealCodeOf = (n: number): string => `9900000${String(n).padStart(6, '0')}`;

/** A rule that gives each bureau a seal, and everybody who decides for one the power to, where they have none yet. */
export function decideEmpower(hall: Hall): Decision<null> {
  const on = EVER.from;
  const sealed = new Set([...hall.seals.values()].flatMap(one => (one.out ? [] : [one.bureauId])));
  const seals = [...hall.bureaus.ids()].flatMap((bureauId, at): Fact[] =>
    sealed.has(bureauId)
      ? []
      : [
          {
            ...{ kind: 'seal.taken_up', sealCode: sealCodeOf(hall.seals.size + at + 1), bureauId },
            ...{ sealKind: 'approval', on },
          },
        ],
  );
  const whole = [...hall.delegations.values()].filter(
    ({ itemCodes, revokedOn }) => itemCodes === null && revokedOn === null,
  );
  const empowered = new Set(whole.map(one => one.staffId));
  const powers = [...hall.postings.values()].flatMap(({ staffId, bureauId }): Fact[] => {
    const roles = hall.staff.get(staffId)?.roles ?? [];
    const as = DELEGATES.find(one => roles.some(role => DELEGATE_ROLES[one].includes(role)));
    if (empowered.has(staffId) || as === undefined) return [];
    const id = `power-${staffId}-${hall.delegations.size}`.slice(0, 40);
    const delegation = { id, bureauId, staffId, as, itemCodes: null, ...EVER } as const;
    return [{ kind: 'delegation.granted', delegation, on }];
  });
  return accept([...seals, ...powers], null);
}
