import { beyond, isOver, MANDATE, type ModelAgency, type ModelCase } from './model.ts';
import { PEOPLE, rolesOf } from './people.ts';
import { plus } from './days.ts';
import { faultsOf, type Proposal, type Standing } from './try.ts';

const STEWARDS = PEOPLE.filter(who => rolesOf(who).includes('steward'));

/** Who acts for an applicant, as the counter enters it, what is wrong with it, and what the model keeps (rule G33). */
export function agentFor({ chance, today, hall }: Pick<Standing, 'chance' | 'today' | 'hall'>) {
  const steward = chance.is(0.6) ? chance.pick(chance.is(0.9) ? STEWARDS : PEOPLE) : null;
  const shown = chance.is(0.95);
  const seen = chance.is(0.95);
  const scope = chance.is(0.03) ? [] : MANDATE.filter(act => chance.is(act === 'submit' ? 0.9 : 0.7));
  const until = plus(today, chance.is(0.08) ? -1 : chance.between(0, 25));
  const by = steward ? { kind: 'staff', staffId: steward.id } : { kind: 'own' };
  const kept: ModelAgency = { steward: steward?.id ?? null, scope, until };
  return {
    input: { ...by, ...(shown && { mandate: { seen, scope, until } }) },
    row: steward ? null : { id: hall.newId() },
    kept,
    faults: {
      'agency.no_mandate': !shown || !seen || scope.length === 0,
      'agency.expired': shown && until < today,
      'agency.not_listed': steward !== null && !STEWARDS.includes(steward),
    },
  };
}

/** Somebody acts for the applicant from now on, or nobody any more (rule G33). */
const entrust: Proposal = (at, one) => {
  const agent = at.chance.is(0.15) ? null : agentFor(at);
  return {
    input: { agent: agent?.input ?? null },
    prepared: { agent: agent?.row ?? null },
    faults: faultsOf({
      'case.wrong_state': isOver(one),
      ...(agent?.faults ?? { 'agency.none': one.agency === null }),
    }),
    does: () => (one.agency = agent?.kept ?? null),
    lights: false,
  };
};

/** Whether the agent came in the applicant's place, and what stands in the way of it then (rule G34). */
export function perhapsByAgent({ chance, today }: Standing, one: ModelCase, act: (typeof MANDATE)[number]) {
  const byAgent = chance.is(one.agency ? 0.6 : 0.05);
  return { said: { ...(byAgent && { byAgent }) }, faults: byAgent ? beyond(one, act, today) : {} };
}

export const AGENCY_TRIES: Readonly<Record<string, Proposal>> = { entrust };
