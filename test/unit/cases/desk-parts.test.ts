import { expect, it } from 'vitest';
import { changed, kept } from '../../../counter-ui/cases/acts/checks.ts';
import { stageCount } from '../../../counter-ui/cases/list/stage-count.ts';
import { CASE_STATES } from '../../../server/domain/cases/life.ts';
import { LIGHTS } from '../../../server/domain/cases/clocks/light.ts';

const none = { verdict: null, words: '' } as const;

it('what is entered of a checklist is what changed and can stand', () => {
  const before = [none, { verdict: 'good', words: '' }, none, { verdict: 'faulty', words: '过期' }] as const;
  const now = [
    { verdict: 'missing', words: '' },
    { verdict: 'good', words: '' },
    { verdict: 'faulty', words: ' ' },
    { verdict: 'faulty', words: '没有签字 ' },
  ] as const;
  expect(changed(now, before)).toEqual([
    { at: 0, verdict: 'missing' },
    { at: 3, verdict: 'faulty', words: '没有签字' },
  ]);
  expect(changed(before, before)).toEqual([]);
});

it('a verdict given while the case was read anew stays, and what came on record stands', () => {
  const good = { verdict: 'good', words: '' } as const;
  const faulty = { verdict: 'faulty', words: '过期' } as const;
  expect(kept([good, good, none], [none, none, none], [none, faulty, none])).toEqual([good, faulty, none]);
  expect(kept([none], [none], [faulty])).toEqual([faulty]);
});

it('a list says how many cases stand at its stage, of one bureau or of all', () => {
  const lights = Object.fromEntries(LIGHTS.map(light => [light, 0])) as never;
  const load = (n: number) => ({
    states: Object.fromEntries(CASE_STATES.map((state, at) => [state, n * at])) as never,
    lights,
    seq: n,
  });
  const loads = { a: load(1), b: load(10) };
  const [accepted, running] = [CASE_STATES.indexOf('accepted'), CASE_STATES.indexOf('in_progress')];
  expect(stageCount(loads, 'step', 'a')).toBe(accepted + running);
  expect(stageCount(loads, 'step', null)).toBe(11 * (accepted + running));
  expect(stageCount(loads, 'step', 'nobody')).toBe(0);
});
