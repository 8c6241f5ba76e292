import { perhapsByAgent } from './agency-tries.ts';
import { isDeemed } from './clocks.ts';
import { acceptIn, lacking, may, owed, type Verdict } from './model.ts';
import { faultsOf, type Proposal } from './try.ts';

const VERDICTS: readonly Verdict[] = ['good', 'missing', 'faulty', 'later'];
const LATER: readonly Verdict[] = ['missing', 'later', 'later'];

const check: Proposal = ({ chance }, one) => {
  const { materials } = one.item;
  const all = materials.length > 0 && chance.is(0.8);
  const places = all ? materials.map((_, at) => at) : [chance.below(materials.length + 1)];
  const checks = places.map(at => {
    const isLater = materials[at] === 'later';
    const verdict = chance.is(isLater ? 0.5 : 0.85) ? 'good' : chance.pick(isLater ? LATER : VERDICTS);
    return { at, verdict, ...(verdict === 'faulty' && chance.is(0.7) && { words: '盖章不清' }) };
  });
  return {
    input: { checks },
    faults: faultsOf({
      'case.wrong_state': !may(one, 'check'),
      'case.no_material': checks.some(({ at }) => at >= materials.length),
      'case.no_words': checks.some(({ verdict, ...rest }) => verdict === 'faulty' && !('words' in rest)),
      'case.not_later': checks.some(({ at, verdict }) => verdict === 'later' && materials[at] !== 'later'),
    }),
    does: () => checks.forEach(({ at, verdict }) => (one.verdicts[at] = verdict)),
    lights: false,
  };
};

const correct: Proposal = ({ chance, days, today }, one) => {
  const within = chance.is(0.5) ? chance.between(1, 15) : undefined;
  const supplyBy = within === undefined ? null : days.last(today, { n: within, unit: 'G' }, []);
  return {
    input: { ...(within !== undefined && { days: within }) },
    faults: faultsOf({
      'case.wrong_state': !may(one, 'correct'),
      'case.deemed': isDeemed(days, one, today),
      'case.not_looked_at': one.verdicts.includes(null),
      'case.nothing_lacking': lacking(one).length === 0,
    }),
    does: () => Object.assign(one, { state: 'correcting', told: true, supplyBy }),
    lights: true,
  };
};

const supply: Proposal = (at, one) => {
  const { said, faults } = perhapsByAgent(at, one, 'supply');
  return {
    input: said,
    faults: faultsOf({
      'case.wrong_state': !may(one, 'supply'),
      'case.lacking': lacking(one).length > 0,
      ...faults,
    }),
    does: () => (one.supplied = true),
    lights: true,
  };
};

const accept: Proposal = ({ chance, days, today, nextPlace }, one) => {
  const deemed = isDeemed(days, one, today);
  const pledge = chance.is(one.item.pledge ? 0.5 : 0.03);
  const laterDays = chance.is(0.4) ? chance.between(1, 20) : undefined;
  const isMade = pledge && one.item.pledge !== undefined && one.pledgePaper;
  const until = days.last(today, { n: laterDays ?? 5, unit: 'G' }, []);
  const limit = one.item.statutory ?? one.promised;
  const comesLater = owed(one).length > 0;
  const missing = lacking(one).filter(at => !isMade || one.verdicts[at] !== 'missing');
  return {
    input: { ...(laterDays !== undefined && { laterDays }), ...(pledge && { pledge }) },
    faults: faultsOf({
      'case.wrong_state': !may(one, 'accept'),
      'case.no_pledge': !deemed && pledge && one.item.pledge === undefined,
      'case.no_pledge_paper': !deemed && pledge && one.item.pledge !== undefined && !one.pledgePaper,
      'case.later_too_long': !deemed && comesLater && limit !== null && until > days.last(today, limit, []),
      'case.lacking': !deemed && missing.length > 0,
    }),
    does: () => {
      acceptIn(one, deemed ? one.received : today, today, nextPlace());
      if (deemed) return;
      if (comesLater) one.later = until;
      if (isMade) Object.assign(one, { pledged: true, promised: { n: 0, unit: 'G' } });
    },
    lights: true,
  };
};

const refuse: Proposal = ({ chance, days, today }, one) => {
  const ground = chance.is(0.7) ? 'not_supplied' : chance.pick(['not_needed', 'not_ours']);
  return {
    input: { ground, words: '不属于本机关职权' },
    faults: faultsOf({
      'case.wrong_state': !may(one, 'refuse'),
      'case.deemed': isDeemed(days, one, today),
      'case.not_told': ground === 'not_supplied' && !one.told,
      'case.supply_open': ground === 'not_supplied' && one.supplyBy !== null && today <= one.supplyBy,
    }),
    does: () => (one.state = 'not_accepted'),
    lights: true,
  };
};

const visit: Proposal = ({ chance, hand, desk }, one, who) => {
  const [wrongSeat, stranger] = [chance.is(0.1), chance.is(0.1)];
  const seat = wrongSeat ? 'another-browser' : 'seat-of-c-1';
  return {
    input: { counterId: 'c-1', seat, ticketId: stranger ? 'nobody' : hand },
    faults: faultsOf({
      'counter.taken': who !== desk,
      'counter.other_seat': wrongSeat,
      'ticket.unknown': stranger,
      'case.wrong_state': ['closed', 'not_accepted', 'withdrawn', 'terminated'].includes(one.state),
    }),
    does: () => undefined,
    lights: false,
  };
};

export const INTAKE_TRIES: Readonly<Record<string, Proposal>> = {
  check,
  correct,
  supply,
  accept,
  refuse,
  visit,
};
