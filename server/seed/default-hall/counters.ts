import type { Counter, Profile } from '../../domain/hall/plan.ts';
import type { QueueId } from './queues.ts';
import type { ZoneId } from './zones.ts';

type Row = readonly [
  id: string,
  zh: string,
  en: string,
  zone: ZoneId,
  from: number,
  to: number,
  ...QueueId[],
];

// Neighbours share a queue, so that a busy one spills over to the next door and never to another floor.
const ROWS: readonly Row[] = [
  // Who comes to ask something stands before a counter that takes in for all.
  [
    'p-general',
    '综合·咨询·水电气',
    'General, enquiries & utilities',
    'z-1-hall',
    1,
    2,
    'q-enquiry',
    'q-general',
    'q-utilities',
  ],
  // Few come to collect at once, so that who hands out does the law's business between.
  ['p-exit', '出件·法律', 'Results & legal', 'z-1-hall', 3, 4, 'q-pickup', 'q-legal'],
  // Few come to say what could not be done, so that these counters do other business between.
  ['p-work', '就业·办不成事', 'Jobs & unsolved matters', 'z-1-hall', 5, 6, 'q-snags', 'q-work'],
  ['p-pension-card', '养老·社保卡', 'Pensions & cards', 'z-1-south', 7, 8, 'q-pension', 'q-social-card'],
  ['p-pension-injury', '养老·工伤', 'Pensions & injury', 'z-1-south', 9, 10, 'q-pension', 'q-injury'],
  ['p-medical', '医保', 'Medical insurance', 'z-1-south', 11, 11, 'q-medical'],
  ['p-medical-refund', '医保·报销', 'Medical refunds', 'z-1-south', 12, 13, 'q-medical', 'q-medical-refund'],
  ['p-residence', '户籍', 'Residence', 'z-1-north', 14, 14, 'q-residence'],
  ['p-police', '户籍·治安', 'Residence & security', 'z-1-north', 15, 16, 'q-residence', 'q-police'],
  [
    'p-care',
    '民政·残联·退役军人',
    'Civil affairs, disability & veterans',
    'z-1-north',
    17,
    18,
    'q-welfare',
    'q-disability',
    'q-veterans',
  ],
  ['p-marriage', '婚姻·民政', 'Marriage & civil affairs', 'z-1-north', 19, 20, 'q-marriage', 'q-welfare'],
  ['p-market', '市场监管·烟草业务', 'Market regulation & tobacco', 'z-2-east', 21, 24, 'q-market', 'q-food'],
  ['p-sole-trader', '个体户·合作社', 'Sole traders', 'z-2-east', 25, 26, 'q-sole-trader'],
  ['p-business', '个体户·企业', 'Businesses', 'z-2-east', 27, 28, 'q-sole-trader', 'q-company'],
  ['p-company', '企业登记', 'Company registration', 'z-2-east', 29, 30, 'q-company'],
  ['p-tax-person', '税务·个税', 'Tax & personal tax', 'z-2-west', 31, 32, 'q-tax', 'q-tax-person'],
  ['p-tax-invoice', '税务·发票', 'Tax & invoices', 'z-2-west', 33, 34, 'q-tax', 'q-invoice'],
  ['p-invoice', '发票', 'Invoices', 'z-2-west', 35, 35, 'q-invoice'],
  ['p-freight', '货运', 'Haulage', 'z-2-west', 36, 37, 'q-freight'],
  ['p-vehicles', '货运·客运', 'Haulage & passengers', 'z-2-west', 38, 38, 'q-freight', 'q-passenger'],
  ['p-passenger', '客运·公路', 'Passengers & roads', 'z-2-west', 39, 40, 'q-passenger', 'q-road'],
  ['p-housing', '住房·物业', 'Housing', 'z-3-east', 41, 42, 'q-housing'],
  ['p-housing-building', '住房·施工', 'Housing & building', 'z-3-east', 43, 43, 'q-housing', 'q-building'],
  ['p-building', '建筑施工', 'Building works', 'z-3-east', 44, 45, 'q-building'],
  ['p-city', '市政', 'City works', 'z-3-east', 46, 46, 'q-city'],
  ['p-city-land', '市政·土地规划', 'City works & planning', 'z-3-east', 47, 47, 'q-city', 'q-land'],
  ['p-land', '土地规划', 'Land & planning', 'z-3-east', 48, 48, 'q-land'],
  ['p-project', '项目·安全', 'Projects & safety', 'z-3-east', 49, 50, 'q-project', 'q-safety'],
  ['p-school', '教育', 'Education', 'z-3-west', 51, 51, 'q-school'],
  ['p-school-culture', '教育·文旅', 'Education & culture', 'z-3-west', 52, 52, 'q-school', 'q-culture'],
  ['p-culture', '文旅·体育', 'Culture & sports', 'z-3-west', 53, 53, 'q-culture'],
  ['p-health', '医疗卫生', 'Health', 'z-3-west', 54, 55, 'q-health'],
  ['p-farming', '农业·农机', 'Farming', 'z-3-west', 56, 56, 'q-farming'],
  ['p-countryside', '农林水', 'Farming, forestry & water', 'z-3-west', 57, 57, 'q-farming', 'q-forest-water'],
  ['p-forest-water', '林业·水利', 'Forestry & water', 'z-3-west', 58, 58, 'q-forest-water'],
  ['p-society', '社会组织', 'Associations', 'z-3-west', 59, 60, 'q-society'],
  ['p-fee', '收费', 'Fees', 'z-3-west', 61, 62, 'q-fee'],
];

/** 综合窗口: take in for every bureau (rule G86). */
const UNIFIED: readonly string[] = ['p-general'];

/** Which queues go together at one counter. */
export const PROFILES: readonly Profile[] = ROWS.map(([id, zh, en, , , , ...queueIds]) => ({
  id,
  name: { zh, en },
  queueIds,
  ...(UNIFIED.includes(id) ? { unified: true } : {}),
  ...(id === 'p-exit' ? { exit: true } : {}),
}));

/** Counters 1 to 62, numbered through from the door; a zone holds one run of numbers. */
export const COUNTERS: readonly Counter[] = ROWS.flatMap(([profileId, , , zoneId, from, to]) =>
  Array.from({ length: to - from + 1 }, (_, step) => {
    const number = from + step;
    return { id: `c-${String(number).padStart(2, '0')}`, number, zoneId, profileId };
  }),
);
