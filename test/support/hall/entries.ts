import { bareEntry, type Entry } from '../../../server/domain/catalogue/entry/entry.ts';
import type { Material } from '../../../server/domain/catalogue/entry/material.ts';
import type { Step } from '../../../server/domain/catalogue/entry/step.ts';
import { SMALL_ITEMS } from './plan.ts';

const material = (name: string): Material => ({
  ...{ name, form: 'original', copies: 1, necessity: 'required', source: 'applicant', waived: false },
  ...{ specification: 'A4', note: null, basis: null, blank: null, sample: null },
});

const step = (id: string, name: string, to: string, more: Partial<Step> = {}): Step => ({
  ...{ id, name, note: null, post: 'section', actor: null, limit: { n: 1, unit: 'G' } },
  ...{ judges: false, supervision: null, disclosed: false, ways: [{ to, when: null, rare: false }] },
  ...more,
});

/** Steps that lead from the application to its end. */
export const SOUND_STEPS: readonly Step[] = [
  step('apply', '申请', 'accept', { post: 'applicant', limit: null }),
  step('accept', '受理', 'decide', { post: 'intake', disclosed: true }),
  step('decide', '决定', 'end', { post: 'chief', judges: true, supervision: '是否按期' }),
];

/** An entry with nothing missing and nothing wrong. */
export function soundEntry(code = 'i-1', change: Partial<Entry> = {}): Entry {
  const known = SMALL_ITEMS.find(item => item.code === code);
  const { name, group, bureauId, typeCode } = known ?? {
    ...{ name: `新设事项${code}`, group: null, bureauId: 'b-tax', typeCode: '01' },
  };
  return {
    ...bareEntry({ code, name, group, bureauId, typeCode }),
    reach: '本区',
    summary: { zh: '办这件事', en: 'This matter' },
    audience: ['citizen'],
    caseKind: 'promised',
    statutory: { n: 20, unit: 'G' },
    promised: { n: 10, unit: 'G' },
    conditions: ['住在本区'],
    materials: [material('申请书'), material('身份证明')],
    fees: [],
    basis: [{ law: '中华人民共和国行政许可法', version: '2019-04-23', article: '第四十二条', text: null }],
    steps: SOUND_STEPS,
    result: { name: { zh: '许可证', en: 'Permit' }, kind: 'licence' },
    channels: ['counter'],
    enquiry: '一楼导办台',
    complaint: '12345',
    promise: '按期办结',
    discipline: '不收礼',
    accountability: '违规问责',
    disclosure: { scope: 'public', basis: null, forms: ['kiosk'], within: null },
    duty: { leader: '分管副局长', office: '审批股', responsible: '审批股负责人' },
    correspondence: { section: '审批股职责一', body: '三定方案第三条', government: '市场监管' },
    ...change,
  };
}
