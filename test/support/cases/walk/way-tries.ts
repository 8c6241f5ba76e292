import { perhapsByAgent } from './agency-tries.ts';
import { goOn } from './course-tries.ts';
import { isLate, stillOf } from './clocks.ts';
import { isUnseen, may, owed, type ModelCase } from './model.ts';
import { mayGive, type Person } from './people.ts';
import { faultsOf, type Proposal, type Standing } from './try.ts';

/** Put before others by the head of its bureau or the manager of the hall (rule G31). */
const hasten: Proposal = ({ chance }, one, who) => {
  const days = chance.between(1, 14);
  const limit = one.promised ?? one.item.statutory;
  const isTheirs = who.role === 'director' || (who.role === 'chief' && who.bureau === one.item.bureau);
  return {
    input: { way: chance.pick(['green', 'exception']), days, words: '区重点项目' },
    faults: faultsOf({
      'case.wrong_state': !may(one, 'hasten'),
      'access.denied': !isTheirs,
      'case.hastened_already': one.hastened,
      'case.not_shorter': limit !== null && days >= limit.n,
    }),
    does: () => Object.assign(one, { hastened: true, promised: { n: days, unit: 'G' } }),
    lights: true,
  };
};

/** What was promised for later comes (rule G25). */
const bring: Proposal = (given, one) => {
  const { chance } = given;
  const { said, faults } = perhapsByAgent(given, one, 'supply');
  const known = owed(one);
  const at = known.length > 0 && chance.is(0.8) ? chance.pick(known) : chance.below(one.verdicts.length + 1);
  return {
    input: { materials: [at], ...said },
    faults: faultsOf({
      'case.wrong_state': !may(one, 'bring'),
      'case.not_promised': !known.includes(at),
      ...faults,
    }),
    does: () => (one.verdicts[at] = 'good'),
    lights: true,
  };
};

/** The paper of a pledge is made out to be signed (rules G26, G51). */
const pledge: Proposal = (_, one) => ({
  input: { kind: 'pledge' },
  faults: faultsOf({ 'document.not_now': !['received', 'correcting', 'accepted'].includes(one.state) }),
  does: () => (one.pledgePaper = true),
  lights: false,
});

/** A pledge is looked into: it was true, or what was granted on it is taken back (rule G26). */
const lookInto =
  (act: 'verify' | 'revoke'): Proposal =>
  (_, one, who) => ({
    input: { kept: act === 'verify', words: '已核查' },
    faults: faultsOf({
      'case.wrong_state': !may(one, 'verify'),
      'access.denied': !mayGive(act, who, one.item.bureau),
      'case.no_check': !isUnseen(one),
    }),
    does: () => {
      one.pledgeKept = act === 'verify';
      if (act === 'revoke') one.state = 'terminated';
    },
    lights: true,
  });

/** Whether another bureau's opinion is late (rule G64). */
function isSilent({ days, today }: Standing, one: ModelCase, id: string): boolean {
  const { within } = one.item.steps[id]!;
  if (within === undefined) return isLate(days, one, today);
  return today > days.last(one.openedOn.get(id)!, { n: within, unit: 'G' }, stillOf(one));
}
const isHead = (who: Person, one: ModelCase): boolean =>
  who.role === 'chief' && who.bureau === one.item.bureau;

/** The head goes on without another bureau's opinion (rule G64). */
const passOver: Proposal = (at, one, who) => {
  const ids = Object.keys(one.item.steps);
  const asked = ids.filter(id => one.item.steps[id]!.asks !== undefined && one.open.has(id));
  const id = asked.length > 0 && at.chance.is(0.9) ? asked[0]! : at.chance.pick(ids);
  const isOther = one.item.steps[id]!.asks !== undefined;
  const isWaiting = isOther && one.open.has(id);
  return {
    input: { step: id, words: '逾期未复' },
    faults: faultsOf({
      'case.wrong_state': !may(one, 'step'),
      'access.denied': !isHead(who, one),
      'case.step_not_open': !isWaiting,
      'case.not_silent': isWaiting && !isSilent(at, one, id),
    }),
    does: () => goOn(one, id, one.item.steps[id]!.on, at.today, null),
    lights: true,
  };
};

export const WAY_TRIES: Readonly<Record<string, Proposal>> = {
  hasten,
  bring,
  pledge,
  verify: lookInto('verify'),
  revoke: lookInto('revoke'),
  passOver,
};
