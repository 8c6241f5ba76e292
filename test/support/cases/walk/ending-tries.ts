import { isPending, may, type ModelCase, owed } from './model.ts';
import { mayDecide, mayGive } from './people.ts';
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
  make,
  deliver,
  close: to('close', 'closed', {}, true),
  withdraw: to('withdraw', 'withdrawn', { words: '申请人撤回' }, true),
  terminate,
};
