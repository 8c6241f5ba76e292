import { perhapsByAgent } from './agency-tries.ts';
import { isPending, isUnderway, may, type ModelCase, owed } from './model.ts';
import { mayDecide } from './people.ts';
import { faultsOf, type Proposal } from './try.ts';

const unpaid = (one: ModelCase): boolean => one.orders.some(({ state }) => state === 'open');

/** Whether one that was accepted before of the same limited item still waits for its decision (rule G27). */
const isOvertaking = (all: readonly ModelCase[], one: ModelCase): boolean =>
  all.some(
    ({ item, place, state }) =>
      item === one.item && place < one.place && ['accepted', 'in_progress'].includes(state),
  );
const grantedOf = (all: readonly ModelCase[], { item }: ModelCase): number =>
  all.filter(other => other.item === item && other.decided?.granted).length;

const decide: Proposal = ({ chance, today, all }, one, who) => {
  const granted = chance.is(0.8);
  const { places } = one.item;
  const limited = granted && places !== undefined;
  return {
    input: { result: granted ? 'granted' : 'denied', words: '符合法定条件' },
    faults: faultsOf({
      'case.wrong_state': !may(one, 'decide'),
      'access.denied': !mayDecide(who, one.item.bureau, one.pledged),
      'case.own_work': one.agency?.steward === who.id,
      'handover.not_signed': isUnderway(one, 'intake'),
      'fee.open': unpaid(one),
      'hearing.open': isPending(one, today),
      'case.not_in_order': limited && isOvertaking(all, one),
      'case.quantity_used': limited && grantedOf(all, one) >= places,
      'case.steps_open': [...one.open].some(id => id !== 'decide'),
      'case.lacking': granted && one.verdicts.includes('later'),
    }),
    does: () => Object.assign(one, { state: 'decided', decided: { granted, on: today }, asked: null }),
    lights: true,
  };
};

const close: Proposal = (_, one) => ({
  input: {},
  faults: faultsOf({ 'case.wrong_state': !may(one, 'close'), 'fee.open': unpaid(one) }),
  does: () => Object.assign(one, { state: 'closed', asked: null }),
  lights: true,
});

const withdraw: Proposal = (at, one) => {
  const { said, faults } = perhapsByAgent(at, one, 'withdraw');
  return {
    input: { words: '申请人撤回', ...said },
    faults: faultsOf({
      'case.wrong_state': !may(one, 'withdraw'),
      'fee.open': unpaid(one),
      ...faults,
    }),
    does: () => Object.assign(one, { state: 'withdrawn', asked: null }),
    lights: true,
  };
};

const terminate: Proposal = ({ chance, today }, one) => {
  const ground = chance.is(0.3) ? 'later_overdue' : 'died';
  const isOverdue = one.later !== null && owed(one).length > 0 && today > one.later;
  return {
    input: { ground, words: '依法终止' },
    faults: faultsOf({
      'case.wrong_state': !may(one, 'terminate'),
      'case.not_overdue': ground === 'later_overdue' && !isOverdue,
      'fee.open': unpaid(one),
    }),
    does: () => Object.assign(one, { state: 'terminated', asked: null }),
    lights: true,
  };
};

export const ENDING_TRIES: Readonly<Record<string, Proposal>> = {
  decide,
  close,
  withdraw,
  terminate,
};
