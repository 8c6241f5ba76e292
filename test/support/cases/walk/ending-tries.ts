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

/** Whether a certificate is still to be made: of i-1 alone, whose version names a result. */
const isToBeMade = ({ item, decided, made }: ModelCase): boolean =>
  item.brings && decided?.granted === true && !made;

const make: Proposal = (_, one, who) => ({
  input: { validUntil: null },
  faults: faultsOf({
    'case.wrong_state': !may(one, 'make'),
    'access.denied': !mayGive('make', who, one.item.bureau),
    'certificate.not_granted': one.decided?.granted !== true,
    'certificate.made_already': one.made,
    'certificate.none': !one.item.brings,
  }),
  does: () => Object.assign(one, { made: true }),
  lights: true,
});

const deliver: Proposal = ({ chance }, one) => {
  const [fetcher, how] = [
    chance.pick(['applicant', 'agent', undefined]),
    chance.pick(['counter', 'counter', 'courier'] as const),
  ];
  const [idChecked, mandateSeen] = [chance.is(0.8), chance.is(0.8)];
  const written = chance.is(0.7)
    ? { words: { textId: 'text', mark: 'mark' }, row: { table: 'case_text', put: { id: 'text' } } }
    : null;
  const [atCounter, isAgent] = [how === 'counter', how === 'counter' && fetcher === 'agent'];
  return {
    input: { how, fetcher, idChecked, mandateSeen },
    prepared: { written: [written] },
    faults: faultsOf({
      'case.wrong_state': !may(one, 'deliver'),
      'delivery.not_made': isToBeMade(one),
      'delivery.nobody': atCounter && fetcher === undefined,
      'delivery.id_unchecked': atCounter && !idChecked,
      'delivery.no_name': isAgent && written === null,
      'delivery.no_mandate': isAgent && !mandateSeen,
      'delivery.no_waybill': how === 'courier' && written === null,
    }),
    does: () => Object.assign(one, { state: 'delivered' }),
    lights: true,
  };
};

export const ENDING_TRIES: Readonly<Record<string, Proposal>> = {
  decide,
  make,
  deliver,
  close: to('close', 'closed', {}, true),
  withdraw: to('withdraw', 'withdrawn', { words: '申请人撤回' }, true),
  terminate: to('terminate', 'terminated', { ground: 'died', words: '申请人死亡' }, true),
};
