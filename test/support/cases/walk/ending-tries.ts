import { may, type ModelCase } from './model.ts';
import { mayGive } from './people.ts';
import { faultsOf, type Proposal } from './try.ts';

const unpaid = (one: ModelCase): boolean => one.orders.some(({ state }) => state === 'open');

const decide: Proposal = ({ chance, today }, one, who) => {
  const granted = chance.is(0.8);
  return {
    input: { result: granted ? 'granted' : 'denied', words: '符合法定条件' },
    faults: faultsOf({
      'case.wrong_state': !may(one, 'decide'),
      'access.denied': !mayGive('decide', who, one.item.bureau),
      'fee.open': unpaid(one),
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

export const ENDING_TRIES: Readonly<Record<string, Proposal>> = {
  decide,
  deliver: to('deliver', 'delivered', { how: 'counter' }, false),
  close: to('close', 'closed', {}, true),
  withdraw: to('withdraw', 'withdrawn', { words: '申请人撤回' }, true),
  terminate: to('terminate', 'terminated', { ground: 'died', words: '申请人死亡' }, true),
};
