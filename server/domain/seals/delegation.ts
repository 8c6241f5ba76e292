import { DECIDERS } from '../cases/posts.ts';
import type { Role } from '../identity/roles.ts';
import type { Hall } from '../state/hall.ts';

/** As whom power is held: as the bureau's chief representative (首席代表, DOMAIN C4), standing in, or at the counter. */
export const DELEGATES = ['chief', 'substitute', 'counter'] as const;
export type DelegateAs = (typeof DELEGATES)[number];

/** The offices one of which who holds power has; at the counter only what is decided on the spot comes of it (rules G24, G26). */
export const DELEGATE_ROLES: Readonly<Record<DelegateAs, readonly Role[]>> = {
  chief: ['chief'],
  substitute: DECIDERS,
  counter: ['officer', ...DECIDERS],
};

/** Power of a bureau to decide, given to one member of staff (授权). Dates are the hall's, both among them. */
export interface Delegation {
  readonly id: string;
  readonly bureauId: string;
  readonly staffId: string;
  readonly as: DelegateAs;
  /** Codes of the items that it is for; null: all of the bureau's. */
  readonly itemCodes: readonly string[] | null;
  readonly from: string;
  readonly to: string;
  /** When it was taken back; null: it was not. */
  readonly revokedOn: string | null;
}

/** Whether it holds on a date. */
export const holdsOn = ({ from, to, revokedOn }: Delegation, on: string): boolean =>
  revokedOn === null && from <= on && on <= to;

/** Delegations of a member of staff for a bureau, by the day on which they begin. */
export const delegationsOf = (hall: Hall, staffId: string, bureauId: string): Delegation[] =>
  [...hall.delegations.values()]
    .filter(one => one.staffId === staffId && one.bureauId === bureauId)
    .sort((a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id));
