import { describe, expect, it } from 'vitest';
import type { Step } from '../../../server/domain/catalogue/entry/step.ts';
import {
  atAcceptance,
  flowSteps,
  leadsTo,
  onwardOf,
  ready,
} from '../../../server/domain/cases/steps/flow.ts';
import { CASE_LIFE, CASE_STATES, isOpen } from '../../../server/domain/cases/life.ts';
import { caseNumber } from '../../../server/domain/cases/series.ts';
import { maskName } from '../../../server/domain/person/mask.ts';

type Way = string | readonly [to: string, when: string];
const step = (id: string, post: Step['post'], ...ways: Way[]): Step => ({
  ...{ id, name: id, note: null, post, actor: null, limit: null, judges: false, supervision: null },
  ...{ disclosed: false },
  ways: ways.map(way => {
    const [to, when] = typeof way === 'string' ? [way, null] : way;
    return { to, when, rare: false };
  }),
});

/** 并联: three bureaus look at it side by side, and a chief decides when all have. */
const JOINT = [
  step('apply', 'applicant', 'take'),
  step('take', 'intake', 'one', 'two', 'three'),
  step('one', 'section', 'decide'),
  step('two', 'body', 'decide'),
  step('three', 'body', 'site'),
  step('site', 'body', 'decide'),
  step('decide', 'chief', 'end'),
];
const CHOICE = [
  step('take', 'intake', 'look'),
  step('look', 'section', ['visit', '需要现场勘查'], ['decide', '不需要']),
  step('visit', 'section', 'decide'),
  step('decide', 'chief', 'end'),
];

describe('steps of a case', () => {
  it("[G7] on acceptance the applicant's and the counter's part is done, and what it leads to is open", () => {
    expect(atAcceptance(JOINT)).toEqual({ done: ['apply', 'take'], opens: ['one', 'two', 'three'] });
    expect(atAcceptance(CHOICE)).toEqual({ done: ['take'], opens: ['look'] });
  });

  it('[G7] where branches meet the last of them opens what follows', () => {
    expect(ready(JOINT, ['two', 'three'], onwardOf(JOINT, 'one').always)).toEqual([]);
    expect(ready(JOINT, ['three'], onwardOf(JOINT, 'two').always)).toEqual([]);
    expect(ready(JOINT, [], onwardOf(JOINT, 'three').always)).toEqual(['site']);
    expect(ready(JOINT, [], onwardOf(JOINT, 'site').always)).toEqual(['decide']);
    expect(ready(JOINT, ['two'], onwardOf(JOINT, 'site').always)).toEqual([]);
  });

  it('[G7] a choice leads one way, and only where the version has it', () => {
    expect(onwardOf(CHOICE, 'look')).toEqual({ always: [], choices: ['visit', 'decide'] });
    expect(ready(CHOICE, [], ['visit'])).toEqual(['visit']);
  });

  it('[G7] a step leads to what comes after it, not to what stands beside it, before it or is itself', () => {
    expect(leadsTo(JOINT, 'three', 'decide')).toBe(true);
    expect(leadsTo(JOINT, 'one', 'two')).toBe(false);
    expect(leadsTo(JOINT, 'decide', 'one')).toBe(false);
    expect(leadsTo(JOINT, 'one', 'one')).toBe(false);
  });

  it('an item whose steps nobody wrote is examined, then decided', () => {
    expect(atAcceptance(flowSteps({ steps: [] }))).toEqual({ done: [], opens: ['examine'] });
  });
});

describe('the life of a case', () => {
  it('[G1] ends in four states, and each state can be reached from its receipt', () => {
    const ends = CASE_STATES.filter(state => !isOpen(state));
    expect(ends).toEqual(['closed', 'not_accepted', 'withdrawn', 'terminated']);
    const reached = new Set<string>(['received']);
    for (const state of reached)
      for (const to of Object.values(CASE_LIFE[state as keyof typeof CASE_LIFE])) reached.add(to);
    expect([...CASE_STATES].filter(state => !reached.has(state))).toEqual([]);
  });

  it('[G4] numbers have the date and four figures at least', () => {
    expect(caseNumber('2026-11-26', 7)).toBe('20261126-0007');
    expect(caseNumber('2026-11-26', 12345)).toBe('20261126-12345');
  });

  it("shows the first sign of a person's name, and a body's whole", () => {
    expect(maskName('person', '张秀兰')).toBe('张*');
    expect(maskName('person', '𬱖')).toBe('𬱖*');
    expect(maskName('body', '广安市某公司')).toBe('广安市某公司');
  });
});
