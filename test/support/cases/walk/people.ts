import type { Role } from '../../../../server/domain/identity/roles.ts';

export interface Person {
  readonly id: string;
  readonly role: Role;
  /** The bureau whose work they do; null: the centre's. */
  readonly bureau: string | null;
}

const of = (role: Role, bureau: string | null): Person => ({
  id: `${role}-${bureau ?? 'hall'}`,
  role,
  bureau,
});

export const COUNTER = of('officer', null);
export const CASHIER = of('cashier', null);
export const PEOPLE: readonly Person[] = [
  COUNTER,
  CASHIER,
  of('guide', null),
  of('director', null),
  ...['b-tax', 'b-land'].flatMap(bureau => [
    of('officer', bureau),
    of('approver', bureau),
    of('chief', bureau),
  ]),
];

const DESK = ['officer', 'chief'];
const DECIDERS = ['chief', 'approver'];
const HANDLERS = ['officer', 'approver', 'chief'];
const WINDOW = ['cashier'];

/** Which offices may give an order, and whether of the case's bureau alone: rules A1, G6, G11, G20, G71 a second time. */
const MAY: Readonly<Record<string, readonly [roles: readonly string[], own: boolean]>> = {
  ...{ check: [DESK, false], correct: [DESK, false], supply: [DESK, false], accept: [DESK, false] },
  ...{ refuse: [DESK, false], visit: [DESK, false], deliver: [DESK, false], close: [DESK, false] },
  ...{ withdraw: [DESK, false], terminate: [DECIDERS, false], step: [HANDLERS, true] },
  ...{ giveBack: [HANDLERS, true], suspend: [HANDLERS, true], resume: [HANDLERS, true] },
  ...{
    make: [HANDLERS, true],
    extend: [HANDLERS, true],
    approve: [['chief'], true],
    decide: [HANDLERS, true],
  },
  ...{ order: [DESK, false], drop: [DESK, false], payCash: [WINDOW, false], askQr: [WINDOW, false] },
  ...{ bring: [DESK, false], pledge: [[...HANDLERS, 'cashier'], false], passOver: [['chief'], true] },
  ...{ tellHearing: [HANDLERS, true], askHearing: [HANDLERS, true], dropHearing: [HANDLERS, true] },
  ...{ setHearing: [HANDLERS, true], holdHearing: [HANDLERS, true] },
  ...{ hasten: [['chief', 'director'], false], verify: [HANDLERS, true], revoke: [DECIDERS, true] },
  ...{ payQr: [WINDOW, false], refund: [WINDOW, false] },
};

/** Who decides a case: what is decided on a pledge its bureau's officers too (rules G11, G24, G26). */
export const mayDecide = (who: Person, bureau: string, pledged: boolean): boolean =>
  (pledged ? HANDLERS : DECIDERS).includes(who.role) && who.bureau === bureau;

/** Whether somebody may give an order about a case of a bureau; `post` narrows it to the chief's steps. */
export function mayGive(
  act: string,
  who: Person,
  bureau: string,
  post?: 'section' | 'chief' | 'body',
): boolean {
  const [roles, own] = MAY[act]!;
  const isPost = post !== 'chief' || who.role !== 'officer';
  return roles.includes(who.role) && isPost && (!own || who.bureau === bureau);
}

/** Whether the order gets past the door at all, whatever the case. */
export const mayKnock = (act: string, who: Person): boolean => MAY[act]![0].includes(who.role);
