import type { Entry } from '../../../server/domain/catalogue/entry/entry.ts';
import type { Step } from '../../../server/domain/catalogue/entry/step.ts';
import { soundEntry } from './entries.ts';
import { SMALL_ITEMS, SMALL_PLAN } from './plan.ts';

const days = (n: number) => ({ n, unit: 'G' }) as const;
const step = (id: string, name: string, to: readonly string[], more: Partial<Step>): Step => ({
  ...{ id, name, note: null, post: 'section', actor: null, limit: null, judges: true, supervision: null },
  ...{ disclosed: false, ways: to.map(next => ({ to: next, when: null, rare: false })) },
  ...more,
});

/** A hall of three bureaus: the tax bureau leads, the others are asked. */
export const JOINT_FLOOR = {
  plan: {
    ...SMALL_PLAN,
    bureaus: [
      ...SMALL_PLAN.bureaus,
      { id: 'b-police', name: { zh: '公安局', en: 'Police bureau' }, zoneId: 'z-1' },
    ],
  },
  items: SMALL_ITEMS,
};

/** Three bureaus side by side, a body outside the hall, a legal review and a decision (行政许可法 26, 42: 45 days). */
export const jointEntry = (code = 'i-1', change: Partial<Entry> = {}): Entry =>
  soundEntry(code, {
    ...{ statutory: null, promised: days(30), jointBodies: ['国土局', '公安局', '市消防支队'] },
    special: ['hearing'],
    steps: [
      step('apply', '申请', ['accept'], { post: 'applicant' }),
      step('accept', '受理', ['look', 'land', 'police', 'fire'], { post: 'intake' }),
      step('look', '审查', ['review'], { limit: days(5) }),
      step('land', '国土局意见', ['review'], { post: 'body', actor: '国土局', limit: days(3) }),
      step('police', '公安局意见', ['review'], { post: 'body', actor: 'b-police', limit: days(4) }),
      step('fire', '消防意见', ['review'], { post: 'body', actor: '市消防支队', limit: days(4) }),
      step('review', '法制审核', ['decide'], { post: 'legal', limit: days(3) }),
      step('decide', '决定', ['end'], { post: 'chief' }),
    ],
    ...change,
  });
