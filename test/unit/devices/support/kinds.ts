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
  rare: { ...slip, queue: { zh: '㐀里·𠮷山业务', en: 'Rare' }, item: '给𠮷野家和㐀姓村民办证' },
};
