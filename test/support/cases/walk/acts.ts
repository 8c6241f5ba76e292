import { AGENCY_TRIES } from './agency-tries.ts';
import { COURSE_TRIES } from './course-tries.ts';
import { DELIVERY_TRIES } from './delivery-tries.ts';
import { ENDING_TRIES } from './ending-tries.ts';
import { HANDOVER_TRIES, passing } from './handover-tries.ts';
import { HEARING_TRIES } from './hearing-tries.ts';
import { INTAKE_TRIES } from './intake-tries.ts';
import type { ModelCase } from './model.ts';
import { MONEY_TRIES } from './money-tries.ts';
import { CASHIER, EXIT, KIOSK, mayGive, PEOPLE, type Person } from './people.ts';
import type { Proposal, Standing } from './try.ts';
import { WAY_TRIES } from './way-tries.ts';

export const TRIES: Readonly<Record<string, Proposal>> = {
  ...INTAKE_TRIES,
  ...COURSE_TRIES,
  ...ENDING_TRIES,
  ...DELIVERY_TRIES,
  ...MONEY_TRIES,
  ...WAY_TRIES,
  ...HEARING_TRIES,
  ...HANDOVER_TRIES,
  ...AGENCY_TRIES,
};
/** What an officer would most likely do next in each state. */
const LIKELY: Readonly<Record<string, readonly string[]>> = {
  received: [
    'check',
    'check',
    'accept',
    'accept',
    'correct',
    'correct',
    'refuse',
    'pledge',
    'hasten',
    'entrust',
  ],
  correcting: ['check', 'supply', 'accept', 'refuse', 'pledge', 'fetch'],
  accepted: [
    'step',
    'step',
    'decide',
    'suspend',
    'extend',
    'approve',
    'order',
    'bring',
    'passOver',
    'tellHearing',
  ],
  in_progress: [
    'step',
    'step',
    'decide',
    'decide',
    'giveBack',
    'suspend',
    'extend',
    'approve',
    'order',
    'payCash',
    'bring',
    'passOver',
    'hasten',
    'tellHearing',
    'askHearing',
  ],
  suspended: ['resume', 'payCash', 'askHearing', 'setHearing', 'setHearing', 'holdHearing', 'holdHearing'],
  decided: [
    'make',
    'make',
    'deliver',
    'deliver',
    'fetch',
    'verify',
    'revoke',
    'order',
    'payCash',
    'askQr',
    'payQr',
  ],
  delivered: ['close', 'refund', 'payCash', 'payQr'],
};
const AT_WINDOW = Object.keys(MONEY_TRIES).filter(act => act !== 'order' && act !== 'drop');

/** Whether an open step of a case satisfies something. */
const openWhere = ({ item, open }: ModelCase, is: (step: ModelCase['item']['steps'][string]) => boolean) =>
  Object.entries(item.steps).find(([id, step]) => open.has(id) && is(step))?.[1];

/** Whose turn it is where the number is limited: the rest wait for its decision (rule G27). */
export const firstInOrder = (open: readonly ModelCase[]): ModelCase | undefined =>
  open
    .filter(({ item, state }) => item.places !== undefined && ['accepted', 'in_progress'].includes(state))
    .sort((a, b) => a.place - b.place)[0];

/** What is tried of a case: mostly what somebody would do next, else anything. */
export function actFor({ chance }: Pick<Standing, 'chance'>, one: ModelCase): string {
  const likely = [...(LIKELY[one.state] ?? []), ...passing(one)];
  return likely.length > 0 && chance.is(0.85) ? chance.pick(likely) : chance.pick(Object.keys(TRIES));
}

/** Who tries it: mostly one who may, else anybody. */
export function whoFor(
  { chance, desk }: Pick<Standing, 'chance' | 'desk'>,
  act: string,
  one: ModelCase,
): Person {
  if (chance.is(0.12)) return chance.pick(PEOPLE);
  if (act === 'visit') return desk;
  if (act === 'signOut' && chance.is(0.8)) return EXIT;
  if (act === 'fetch') return KIOSK;
  if (AT_WINDOW.includes(act)) return CASHIER;
  const { bureau } = one.item;
  if (['step', 'giveBack'].includes(act) && openWhere(one, ({ post }) => post === 'legal') && chance.is(0.7))
    return chance.pick(PEOPLE.filter(who => mayGive(act, who, bureau, 'legal')));
  const asked = act === 'step' ? openWhere(one, ({ asks }) => asks !== undefined)?.asks : undefined;
  const whose = asked !== undefined && chance.is(0.5) ? asked : bureau;
  return chance.pick(PEOPLE.filter(who => mayGive(act, who, whose)));
}
