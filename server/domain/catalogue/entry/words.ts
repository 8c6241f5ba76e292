import type { Text } from '../../hall/plan.ts';
import { limitWords } from '../chart/limit-words.ts';
import { CHART_WORDS_EN, CHART_WORDS_ZH } from '../chart/words.ts';
import type { Entry, Limit } from './entry.ts';
import type {
  AudienceKey,
  CaseKind,
  Channel,
  Delivery,
  Level,
  Necessity,
  SpecialProcedure,
} from './terms.ts';

const text = (zh: string, en: string): Text => ({ zh, en });

/** The closed lists of an entry in words, as paper and every public screen say them. */
export const ENTRY_WORDS = {
  audience: {
    citizen: text('自然人', 'Individuals'),
    company: text('企业法人', 'Companies'),
    institution: text('事业法人', 'Public institutions'),
    association: text('社会组织法人', 'Associations'),
    unincorporated: text('非法人企业', 'Unincorporated businesses'),
    organ: text('行政机关', 'Government bodies'),
    other: text('其他组织', 'Other organisations'),
  } satisfies Record<AudienceKey, Text>,
  caseKind: {
    instant: text('即办件', 'Done on the spot'),
    promised: text('承诺件', 'Done within a promised time'),
  } satisfies Record<CaseKind, Text>,
  channel: {
    counter: text('窗口办理', 'At the counter'),
    online: text('网上办理', 'Online'),
    courier: text('邮寄办理', 'By post'),
  } satisfies Record<Channel, Text>,
  delivery: {
    counter: text('窗口领取', 'Collected at the counter'),
    courier: text('邮寄送达', 'Sent by post'),
    electronic: text('电子送达', 'Sent electronically'),
  } satisfies Record<Delivery, Text>,
  necessity: {
    required: text('必要', 'Required'),
    optional: text('非必要', 'Optional'),
    later: text('可容缺后补', 'May be handed in later'),
  } satisfies Record<Necessity, Text>,
  level: {
    nation: text('国家级', 'National'),
    province: text('省级', 'Provincial'),
    city: text('市级', 'City'),
    county: text('县级', 'County'),
    town: text('乡级', 'Township'),
    graded: text('分级', 'By grades'),
  } satisfies Record<Level, Text>,
  special: {
    hearing: text('听证', 'Hearing'),
    tender: text('招标', 'Tender'),
    auction: text('拍卖', 'Auction'),
    inspection: text('检验', 'Inspection'),
    testing: text('检测', 'Testing'),
    quarantine: text('检疫', 'Quarantine'),
    appraisal: text('鉴定', 'Appraisal'),
    expert_review: text('专家评审', 'Expert review'),
  } satisfies Record<SpecialProcedure, Text>,
} as const;

/** A kind of power in words; its figures where they are unknown. */
export const kindWords = (typeCode: string): Text =>
  text(CHART_WORDS_ZH.kinds[typeCode] ?? typeCode, CHART_WORDS_EN.kinds[typeCode] ?? typeCode);

/** A limit with its unit in words: days always say which days. */
export const limitText = (limit: Limit): Text =>
  text(limitWords(limit, CHART_WORDS_ZH), limitWords(limit, CHART_WORDS_EN));

/** Whether a field of an entry is our example, which no bureau has confirmed (示例). */
export const isExample = ({ examples }: Pick<Entry, 'examples'>, ...fields: (keyof Entry)[]): boolean =>
  fields.some(field => examples.includes(field));

/** The rights at an item: its own, or what the law gives everyone who applies for a permit. */
export function rightsOf({ rights, typeCode }: Entry, language: 'zh' | 'en'): readonly string[] {
  if (rights.length > 0 || typeCode !== '01') return rights;
  return (language === 'en' ? CHART_WORDS_EN : CHART_WORDS_ZH).permitRights;
}
