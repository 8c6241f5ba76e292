import { preparedFor } from '../../hall/ready-hall.ts';
import { lightOf } from './clocks.ts';
import { beyond, isToBeMade, isUnderway, may, type ModelCase } from './model.ts';
import { mayGive } from './people.ts';
import { faultsOf, type Proposal, type Standing } from './try.ts';

const make: Proposal = ({ chance, days, today }, one, who) => {
  const later = days.last(today, { n: chance.between(1, 300), unit: 'Z' }, []);
  const validUntil = chance.is(0.3) ? null : chance.is(0.3) ? today : later;
  return {
    input: { validUntil },
    faults: faultsOf({
      'case.wrong_state': !may(one, 'make'),
      'access.denied': !mayGive('make', who, one.item.bureau),
      'certificate.not_granted': one.decided?.granted !== true,
      'certificate.made_already': one.made,
      'certificate.none': !one.item.brings,
      'certificate.over': validUntil !== null && validUntil <= today,
    }),
    does: () => Object.assign(one, { made: true }),
    lights: true,
  };
};

const WAYS = ['counter', 'counter', 'counter', 'courier', 'electronic'] as const;

/** What is wrong with handing out one case of those that go into the same hands (rule G18). */
const faultsIn = (one: ModelCase, how: (typeof WAYS)[number]) => ({
  'case.wrong_state': !may(one, 'deliver'),
  'delivery.other_way': !(one.item.ways ?? WAYS).includes(how),
  'delivery.not_made': isToBeMade(one),
  'handover.not_signed': how !== 'electronic' && isUnderway(one, 'result'),
});

/** Others for the same hands: none mostly, else another that is decided, or the same one again. */
function othersFor({ chance, all }: Standing, one: ModelCase): ModelCase[] {
  if (chance.is(0.75)) return [];
  const decided = all.filter(({ id, state }) => state === 'decided' && id !== one.id);
  if (decided.length === 0 || chance.is(0.15)) return [one];
  return [chance.pick(decided)];
}

const deliver: Proposal = (at, one) => {
  const { chance, days, rules, today } = at;
  const [fetcher, how] = [chance.pick(['applicant', 'agent', undefined]), chance.pick(WAYS)];
  const [idChecked, mandateSeen] = [chance.is(0.8), chance.is(0.8)];
  const all = [one, ...othersFor(at, one)];
  const written = all.map(({ id }) =>
    chance.is(0.8)
      ? { words: { textId: `to-${id}`, mark: 'mark' }, row: { table: 'case_text', put: { id: `to-${id}` } } }
      : null,
  );
  const isUnwritten = written.includes(null);
  const [atCounter, isAgent] = [how === 'counter', how === 'counter' && fetcher === 'agent'];
  const proof = faultsOf({
    'delivery.twice': all[1] === one,
    'delivery.nobody': atCounter && fetcher === undefined,
    'delivery.id_unchecked': atCounter && !idChecked,
    'delivery.no_name': isAgent && isUnwritten,
    'delivery.no_mandate': isAgent && !mandateSeen,
    'delivery.no_waybill': how === 'courier' && isUnwritten,
  });
  return {
    input: { how, fetcher, idChecked, mandateSeen, also: all.slice(1).map(({ id }) => id) },
    prepared: { written },
    faults: [
      ...proof,
      ...all.flatMap(each =>
        faultsOf({ ...faultsIn(each, how), ...(isAgent && each.agency && beyond(each, 'collect', today)) }),
      ),
    ],
    does: () => {
      for (const each of all) {
        each.state = 'delivered';
        each.light = lightOf(days, rules, each, today);
      }
    },
    lights: true,
  };
};

/** What an applicant may come for (rule G91): what was decided and lies ready, or to hand in what was asked for. */
function mayCome(one: ModelCase): boolean {
  if (one.state === 'correcting') return !one.supplied;
  return one.state === 'decided' && !isToBeMade(one) && !isUnderway(one, 'result');
}

/** The applicant takes a number for the case at a kiosk (rules G91, G92). */
const fetch: Proposal = ({ hall, errands }, one) => {
  const prepared = { ...preparedFor(hall), caseId: one.id };
  return {
    input: {},
    prepared,
    faults: faultsOf({
      'case.nothing_to_fetch': !mayCome(one),
      'ticket.already_holding': [...errands.values()].includes(one.id),
    }),
    does: () => errands.set(prepared.ticketId, one.id),
    lights: false,
  };
};

export const DELIVERY_TRIES: Readonly<Record<string, Proposal>> = { make, deliver, fetch };
