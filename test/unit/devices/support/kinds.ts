import type { Slip } from '../../../../server/contract/printing.ts';
import { slip } from './examples.ts';

/** One slip of each kind that a hall prints. */
export const KINDS: Readonly<Record<string, Slip>> = {
  usual: slip,
  elder: { ...slip, elder: true },
  lacks: {
    ...slip,
    lacks: [
      '营业执照',
      '经营场所使用证明',
      '法定代表人授权委托书',
      '近期免冠照片',
      '建筑物消防验收意见书',
      '环境影响登记表',
    ],
  },
  'elder-lacks': { ...slip, elder: true, lacks: ['户口簿'] },
  copy: { ...slip, copy: 2 },
  offline: { ...slip, label: 'A-K2-001', ahead: null, band: null },
  'no-wait': { ...slip, item: null, ahead: 0, band: { lowMinutes: 0, highMinutes: 0 } },
  english: {
    ...slip,
    hall: { zh: 'Hall 9', en: 'Municipal and District Government Service Centre, East Branch' },
    queue: { zh: 'Visa & residence', en: 'Visa & residence' },
    item: 'Extension of a residence permit for foreign nationals',
    place: { zh: 'Floor 2', en: 'Floor 2' },
  },
  route: {
    ...slip,
    ...{ label: 'N001', item: null, queue: { zh: '企业登记', en: 'Company registration' } },
    place: { zh: '二楼东侧 27-30窗口', en: 'Floor 2 East, counters 27-30' },
    route: {
      ...{ name: { zh: '开办企业一件事（示例）', en: 'Setting up a company (example)' }, ordered: true },
      legs: [
        ['企业登记', '二楼东侧 27-30窗口'],
        ['税务登记·申报', '二楼西侧 31-34窗口'],
        ['养老·社会保险', '一楼南侧 7-10窗口'],
        ['收费窗口', '三楼西侧 61-62窗口'],
      ].map(([queue, place]) => ({ queue: { zh: queue!, en: queue! }, place: { zh: place!, en: place! } })),
    },
  },
  rare: { ...slip, queue: { zh: '㐀里·𠮷山业务', en: 'Rare' }, item: '给𠮷野家和㐀姓村民办证' },
};
