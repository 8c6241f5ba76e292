import type { Role } from '../../../../server/domain/identity/roles.ts';

export interface Person {
  readonly id: string;
  /** What they are first, and what else; a kiosk is nobody of the staff. */
  readonly role: Role | 'kiosk';
  readonly also?: Role;
  /** The bureau whose work they do; null: the centre's. */
  readonly bureau: string | null;
}

const of = (role: Role, bureau: string | null, also?: Role): Person => ({
  id: [role, bureau ?? 'hall', ...(also ? [also] : [])].join('-'),
  role,
  bureau,
  ...(also && { also }),
});

export const rolesOf = ({ role, also }: Person): string[] => [role, ...(also ? [also] : [])];
const has = (who: Person, roles: readonly string[]): boolean =>
  rolesOf(who).some(role => roles.includes(role));

export const COUNTER = of('officer', null);
export const CASHIER = of('cashier', null);
/** At which applicants take their numbers. */
export const KIOSK: Person = { id: 'k-1', role: 'kiosk', bureau: null };
/** Who sits at the exit counter. */
export const EXIT: Person = { id: 'officer-exit', role: 'officer', bureau: null };
export const PEOPLE: readonly Person[] = [
  COUNTER,
  CASHIER,
  EXIT,
  of('guide', null),
  of('director', null),
  of('legal_reviewer', null),
  of('steward', null),
  of('approver', 'b-tax', 'steward'),
  of('officer', 'b-land', 'legal_reviewer'),
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
const REVIEWERS = ['legal_reviewer'];

/** Which offices may give an order, and whether of the case's bureau alone: rules A1, G6, G11, G20, G71 a second time. */
const MAY: Readonly<Record<string, readonly [roles: readonly string[], own: boolean]>> = {
  ...{ check: [DESK, false], correct: [DESK, false], supply: [DESK, false], accept: [DESK, false] },
  ...{ refuse: [DESK, false], visit: [DESK, false], deliver: [DESK, false], close: [DESK, false] },
  ...{ withdraw: [DESK, false], terminate: [DECIDERS, false], step: [[...HANDLERS, ...REVIEWERS], true] },
  ...{ fetch: [['kiosk'], false], entrust: [DESK, false] },
  ...{
    giveIn: [DESK, false],
    signIn: [HANDLERS, true],
    giveOut: [HANDLERS, true],
    signOut: [HANDLERS, false],
  },
  ...{ giveBack: [[...HANDLERS, ...REVIEWERS], true], suspend: [HANDLERS, true], resume: [HANDLERS, true] },
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
  has(who, pledged ? HANDLERS : DECIDERS) && who.bureau === bureau;

/** Who does a step of each post; a legal review is for every bureau (rules G6, G65). */
const POSTS = { section: HANDLERS, body: HANDLERS, chief: DECIDERS, legal: REVIEWERS } as const;
export type StepPost = keyof typeof POSTS;

/** Whether somebody may give an order about a case of a bureau; `post` narrows it to who does steps of it. */
export function mayGive(act: string, who: Person, bureau: string, post?: StepPost): boolean {
  const [roles, own] = MAY[act]!;
  const isPost = post === undefined || has(who, POSTS[post]);
  return has(who, roles) && isPost && (!own || post === 'legal' || who.bureau === bureau);
}

/** Whether the order gets past the door at all, whatever the case. */
export const mayKnock = (act: string, who: Person): boolean => has(who, MAY[act]![0]);
