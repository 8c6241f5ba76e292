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

const to =
  (act: string, state: string, input: object, pays: boolean): Proposal =>
  (_, one) => ({
    input,
    faults: faultsOf({ 'case.wrong_state': !may(one, act), 'fee.open': pays && unpaid(one) }),
    does: () => Object.assign(one, { state, asked: null }),
    lights: true,
  });

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
  close: to('close', 'closed', {}, true),
  withdraw: to('withdraw', 'withdrawn', { words: '申请人撤回' }, true),
  terminate,
};
