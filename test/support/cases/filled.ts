import type { Filled, FilledMaterial } from '../../../server/domain/cases/documents/filled.ts';

const material = (at: number, name: string, verdict: FilledMaterial['verdict'], words: string | null) => {
  return { at, name, form: '原件', copies: 1, verdict, words };
};

/** What a document holds of a case that has come to everything that a case can come to. */
export const FILLED: Filled = {
  ...{ hall: '示例政务服务中心', organ: '示例市市场监督管理局', tel: '0826-2222345' },
  seal: { id: null, ring: '示例市市场监督管理局', below: '行政审批专用章' },
  ...{ item: '食品经营许可证核发', itemCode: 'i-1', licence: true, caseNumber: '20261126-0001' },
  ...{ ticket: 'A012', counter: 7, badge: '0321', post: '审批员' },
  ...{ issuedOn: '2026-11-26', receivedOn: '2026-11-24' },
  materials: [material(0, '场所平面图', 'faulty', 'why'), material(1, '管理制度文本', 'missing', null)],
  ...{ words: 'why', basis: ['《中华人民共和国食品安全法》第三十五条'] },
  order: {
    lines: [
      { name: '工本费', basis: '发改价格〔2016〕1号', count: 2, fen: 2_000, words: null },
      { name: '检验费', basis: '', count: 3, fen: 4_500, words: 'how' },
    ],
    relief: { name: '工本费', fen: 1_000, words: 'off' },
    fen: 5_500,
    paid: { method: 'cash', receipt: 'S20261126-0001', given: 10_000 },
    refund: { fen: 500, words: 'back', kept: 5_000 },
  },
  ...{ ground: 'not_ours', acceptance: { on: '2026-11-25', how: 'whole', order: 3 } },
  ...{ promised: '5 个工作日', statutory: '20 个工作日', dueOn: '2026-12-03', provisional: false },
  special: { ground: 'hearing', days: 15, from: '2026-11-26' },
  hearing: {
    until: '2026-12-03',
    set: {
      ...{ why: 'asked', date: '2026-12-10', time: '09:00', place: 'place', closedFor: null },
      presider: { badge: '0400', post: '法制员' },
    },
    held: {
      on: '2026-12-10',
      parties: [
        { as: 'examiner', signed: true },
        { as: 'interested', signed: false },
      ],
      minutes: '听笔字〔2026〕第0001号',
    },
  },
  extension: { days: 10, unit: 'G' },
  decision: { result: 'granted', on: '2026-11-26' },
  result: '食品经营许可证',
  certificate: { name: '食品经营许可证', number: '证字〔2026〕第0001号', validUntil: '2031-11-25' },
  delivered: {
    ...{ on: '2026-11-26', how: 'counter', by: 's' },
    proof: { how: 'counter', fetcher: 'agent', words: { textId: 'agent', mark: 'm' } },
  },
  endedBy: 'terminated',
};

/** The same case as it is when nothing but its receipt is known. */
export const BARE: Filled = {
  ...FILLED,
  ...{ tel: null, licence: false, ticket: null, counter: null, badge: null, post: null, materials: [] },
  ...{ words: null, basis: [], order: null, ground: null, acceptance: null, promised: null, statutory: null },
  ...{
    dueOn: null,
    special: null,
    hearing: undefined,
    extension: null,
    decision: null,
    result: null,
    delivered: null,
  },
  endedBy: 'withdrawn',
};
