import { isLate, untilOf } from './clocks.ts';
import { isHearingOn, isPending, isUnderway, may, type ModelCase, type Wish } from './model.ts';
import { mayGive, type Person } from './people.ts';
import { faultsOf, type Proposal, type Standing } from './try.ts';

const GROUNDS = ['hearing', 'testing', 'tender'];
const isHead = (who: Person, one: ModelCase): boolean =>
  who.role === 'chief' && who.bureau === one.item.bureau;

/** Whether a step leads to another, by however many between them. */
function leads({ item }: ModelCase, from: string, to: string): boolean {
  const { on, choices } = item.steps[from]!;
  return [...on, ...choices].some(
    next => next !== 'end' && (next === to || leads({ item } as ModelCase, next, to)),
  );
}
/** What begins of the steps that are led to on a day: a step that another open one leads to waits for it. */
function open(one: ModelCase, led: readonly string[], today: string): void {
  const ready = led.filter(
    id => id !== 'end' && ![...one.open].some(other => other !== id && leads(one, other, id)),
  );
  for (const id of ready) {
    one.open.add(id);
    one.openedOn.set(id, today);
    one.doneBy.delete(id);
  }
}

/** A step is done, or passed over by nobody, and what it leads to begins. */
export function goOn(
  one: ModelCase,
  id: string,
  led: readonly string[],
  today: string,
  by: string | null,
): void {
  one.state = 'in_progress';
  one.open.delete(id);
  one.done.add(id);
  if (by === null) one.doneBy.delete(id);
  else one.doneBy.set(id, by);
  open(one, led, today);
  for (const next of one.open) one.done.delete(next);
}

/** Whether somebody took a case in or did a step of it that is no review (rule G65). */
const hasHandled = ({ by, doneBy, item }: ModelCase, { id }: Person): boolean =>
  by === id || [...doneBy].some(([step, who]) => who === id && item.steps[step]!.post !== 'legal');

const step: Proposal = ({ chance, today }, one, who) => {
  const ids = Object.keys(one.item.steps);
  const id = chance.is(0.85) && one.open.size > 0 ? chance.pick([...one.open]) : chance.pick(ids);
  const { post, on, choices, asks } = one.item.steps[id]!;
  const isSilent = chance.is(0.15);
  const to = chance.is(choices.length > 0 ? 0.85 : 0.05) ? chance.pick([...choices, 'decide']) : undefined;
  const led = to === undefined ? on : [to];
  const others = [...one.open].filter(other => other !== id);
  return {
    input: { step: id, ...(to !== undefined && { to }), words: '同意' },
    ...(isSilent && { prepared: { written: null } }),
    faults: faultsOf({
      'case.wrong_state': !may(one, 'step'),
      'case.step_not_open': !one.open.has(id),
      'access.denied': !mayGive('step', who, asks ?? one.item.bureau, post),
      'case.own_work': post === 'legal' && hasHandled(one, who),
      'handover.not_signed': asks === undefined && post !== 'legal' && isUnderway(one, 'intake'),
      'case.no_opinion': isSilent && (asks !== undefined || post === 'legal'),
      'case.step_choice': to === undefined ? on.length === 0 : !choices.includes(to),
      'case.decide_instead': led.includes('end') && others.length === 0,
    }),
    does: () => goOn(one, id, led, today, who.id),
    lights: true,
  };
};

const giveBack: Proposal = ({ chance, today }, one, who) => {
  const ids = [...Object.keys(one.item.steps), 'take'];
  const id = one.open.size > 0 ? chance.pick([...one.open]) : chance.pick(ids.slice(0, -1));
  const back = chance.pick(ids);
  return {
    input: { step: id, back, words: '请再核实' },
    faults: faultsOf({
      'case.wrong_state': !may(one, 'step'),
      'case.step_not_open': !one.open.has(id),
      'access.denied': !mayGive(
        'giveBack',
        who,
        one.item.steps[id]!.asks ?? one.item.bureau,
        one.item.steps[id]!.post,
      ),
      'case.own_work': one.item.steps[id]!.post === 'legal' && hasHandled(one, who),
      'case.step_not_done': !one.done.has(back) || !leads(one, back, id),
    }),
    does: () => {
      one.state = 'in_progress';
      one.open.delete(id);
      one.open.add(back);
      one.openedOn.set(back, today);
      one.doneBy.delete(back);
      one.done.delete(back);
    },
    lights: true,
  };
};

/** What the head decides of: the faults of the wish by today, and what it does. */
function wished({ days, today }: Standing, one: ModelCase, what: Wish, ground: string, told: number) {
  const late = isLate(days, one, today);
  if (what === 'suspend') {
    const until = (): string => untilOf(days, today, told);
    return {
      faults: { 'case.ground_not_named': !one.item.special.includes(ground), 'case.limit_over': late },
      does: () => {
        one.specials.push({ ground, from: today, to: null, until: until() });
        Object.assign(one, { state: 'suspended', asked: null });
      },
    };
  }
  const promise = promiseOpen(one, days, today);
  return {
    faults: {
      'case.extended_already': one.extended !== null,
      'case.no_limit': one.promised === null && one.item.statutory === null,
      'case.limit_over': late,
    },
    does: () => {
      Object.assign(one, { extended: { days: one.item.joint ? 15 : 10, promise }, asked: null });
    },
  };
}
const promiseOpen = (one: ModelCase, days: Standing['days'], today: string): boolean =>
  one.promised !== null && !isLate(days, { ...one, item: { ...one.item, statutory: null } }, today);

const suspend: Proposal = (at, one, who) => {
  const ground = at.chance.pick(GROUNDS);
  const told = at.chance.between(1, 8);
  const { faults, does } = wished(at, one, 'suspend', ground, told);
  const head = isHead(who, one);
  return {
    input: { ground, days: told, words: '需要听取意见' },
    faults: faultsOf({
      'case.wrong_state': !may(one, 'suspend'),
      'access.denied': !mayGive('suspend', who, one.item.bureau),
      'case.asked_already': !head && one.asked !== null,
      ...faults,
    }),
    does: head ? does : () => (one.asked = { what: 'suspend', ground, days: told }),
    lights: head,
  };
};

const resume: Proposal = ({ today }, one, who) => ({
  input: {},
  faults: faultsOf({
    'case.wrong_state': !may(one, 'resume'),
    'access.denied': !mayGive('resume', who, one.item.bureau),
    'hearing.open': isHearingOn(one) && isPending(one, today),
  }),
  does: () => {
    one.state = 'in_progress';
    for (const special of one.specials) special.to ??= today;
  },
  lights: true,
});

const extend: Proposal = (at, one, who) => {
  const { faults, does } = wished(at, one, 'extend', '', 0);
  const head = isHead(who, one);
  return {
    input: { words: '案情复杂' },
    faults: faultsOf({
      'case.wrong_state': !may(one, 'extend'),
      'access.denied': !mayGive('extend', who, one.item.bureau),
      'case.asked_already': !head && one.asked !== null,
      ...faults,
    }),
    does: head ? does : () => (one.asked = { what: 'extend', ground: '', days: 0 }),
    lights: head,
  };
};

const approve: Proposal = (at, one, who) => {
  const yes = at.chance.is(0.7);
  const { what = 'suspend', ground = '', days = 1 } = one.asked ?? {};
  const { faults, does } = wished(at, one, what, ground, days);
  return {
    input: { yes, words: '同意' },
    faults: faultsOf({
      'case.wrong_state': !may(one, what),
      'access.denied': !mayGive('approve', who, one.item.bureau),
      'case.nothing_asked': one.asked === null,
      ...(yes && one.asked && faults),
    }),
    does: yes ? does : () => (one.asked = null),
    lights: yes,
  };
};

export const COURSE_TRIES: Readonly<Record<string, Proposal>> = {
  step,
  giveBack,
  suspend,
  resume,
  extend,
  approve,
};
