import type { Item } from '../../domain/hall/plan.ts';
import type { Topic, TopicIcon } from '../../domain/hall/topic.ts';
import type { QueueId } from './queues.ts';
import { codesOf } from './codes.ts';

interface Row {
  readonly id: string;
  readonly name: readonly [zh: string, en: string];
  readonly hint: readonly [zh: string, en: string];
  readonly icon: TopicIcon;
  readonly queueIds: readonly QueueId[];
  readonly elder?: true;
  readonly common: readonly string[];
}

// Our own example (示例): what a citizen comes for, each queue of the hall behind one tile. The common items are named
// as in the items table, commonest first; which they are at this centre its director knows better.
const ROWS: readonly Row[] = [
  {
    id: 't-insurance',
    name: ['社会保险', 'Social insurance'],
    hint: ['养老金、失业、就业', 'Pensions, unemployment, jobs'],
    icon: 'shield',
    queueIds: ['q-pension', 'q-social-card', 'q-work', 'q-injury'],
    elder: true,
    common: [
      '养老保险定期待遇领取资格认证',
      '社会保障卡申领',
      '社会保障卡补领、换领、换发',
      '灵活就业人员企业职工基本养老保险参保登记',
      '城乡居民基本养老保险参保登记',
      '个人参保证明查询打印',
      '失业保险金申领',
      '企业职工基本养老保险关系转移接续申请',
    ],
  },
  {
    id: 't-medical',
    name: ['医疗保障', 'Medical insurance'],
    hint: ['报销、异地、慢特病', 'Refunds, care elsewhere, chronic illness'],
    icon: 'heart',
    queueIds: ['q-medical', 'q-medical-refund', 'q-health'],
    elder: true,
    common: [
      '城乡居民参保登记',
      '住院费用报销',
      '门诊费用报销',
      '基本医疗保险参保人员享受门诊慢特病病种待遇认定',
      '异地长期居住人员备案',
      '异地转诊人员备案',
      '生育津贴支付',
      '《出生医学证明》首次签发',
    ],
  },
  {
    id: 't-residence',
    name: ['户籍·居住证', 'Residence'],
    hint: ['身份证、落户、证明', 'ID cards, household register'],
    icon: 'id',
    queueIds: ['q-residence', 'q-police'],
    elder: true,
    common: [
      '居民身份证办理（包括临时）',
      '居民身份证跨省异地办理',
      '居住证办理',
      '户口登记',
      '户口迁移审批',
      '无犯罪记录证明',
      '普通护照签发',
    ],
  },
  {
    id: 't-civil',
    name: ['婚姻·民政', 'Civil affairs'],
    hint: ['高龄津贴、低保、优待证', 'Senior benefits, aid, marriage'],
    icon: 'people',
    queueIds: ['q-marriage', 'q-welfare', 'q-legal', 'q-society'],
    elder: true,
    common: [
      '中国内地公民婚姻登记',
      '补领结婚证',
      '申领《四川省老年人优待证》',
      '80周岁以上老年人高龄津贴发放',
      '最低生活保障',
      '临时救助',
      '对公民法律援助申请的审批',
    ],
  },
  {
    id: 't-business',
    name: ['开店办企业', 'Business'],
    hint: ['营业执照、食品、烟草', 'Registration, food, tobacco'],
    icon: 'shop',
    queueIds: ['q-sole-trader', 'q-company', 'q-food', 'q-market', 'q-general'],
    common: [
      '个体工商户设立登记',
      '个体工商户变更登记（备案）',
      '个体工商户注销登记',
      '公司设立登记',
      '公司变更登记',
      '食品(含保健食品)经营许可核发',
      '烟草专卖零售许可证新办',
      '食品小经营店备案发放',
    ],
  },
  {
    id: 't-tax',
    name: ['税务', 'Taxation'],
    hint: ['发票、申报、完税证明', 'Invoices, filing, certificates'],
    icon: 'receipt',
    queueIds: ['q-tax', 'q-invoice', 'q-tax-person'],
    common: [
      '发票领用(县级行使）',
      '代开增值税普通发票（县级行使）',
      '代开增值税专用发票（县级行使）',
      '开具个人所得税纳税记录（县级行使）',
      '开具税收完税证明（县级行使）',
      '一照一码户信息变更（县级行使）',
      '税务注销即时办理（县级行使）',
    ],
  },
  {
    id: 't-housing',
    name: ['住房·建设', 'Housing & building'],
    hint: ['公租房、维修资金、水电气', 'Public rental, repair funds, utilities'],
    icon: 'home',
    queueIds: ['q-housing', 'q-utilities', 'q-building', 'q-land', 'q-project'],
    elder: true,
    common: [
      '公共租赁住房申请资格审核认定',
      '住宅专项维修资金交存',
      '住宅专项维修资金查询',
      '供水报装',
      '供电报装',
      '供气报装',
      '建筑工程施工许可证核发',
    ],
  },
  {
    id: 't-transport',
    name: ['交通·市政', 'Transport & city works'],
    hint: ['货运、网约车、占道', 'Haulage, ride-hailing, street works'],
    icon: 'truck',
    queueIds: ['q-freight', 'q-passenger', 'q-road', 'q-city'],
    common: [
      '道路货物运输经营许可',
      '道路货物运输车辆道路运输证配发',
      '网络预约出租汽车运输证发放（新增）',
      '占用、挖掘城市道路审批',
    ],
  },
  {
    id: 't-education',
    name: ['教育·文体', 'Education & culture'],
    hint: ['入学、教师资格、文旅', 'Schools, teachers, culture'],
    icon: 'school',
    queueIds: ['q-school', 'q-culture'],
    common: [
      '学前教育、义务教育阶段入学办理',
      '进城务工人员随迁子女接受义务教育入学申请办理',
      '教师资格认定',
      '教师资格证书补发、换发',
    ],
  },
  {
    id: 't-disability',
    name: ['残疾人服务', 'Disability'],
    hint: ['残疾人证、辅助器具、康复', 'Certificates, aids, rehabilitation'],
    icon: 'wheelchair',
    queueIds: ['q-disability'],
    common: ['残疾人证新办', '残疾人证换领', '残疾人基本型辅助器具适配申请', '残疾儿童康复训练申请'],
  },
  {
    id: 't-veterans',
    name: ['退役军人', 'Veterans'],
    hint: ['报到、补助、抚恤', 'Reporting, grants, pensions'],
    icon: 'medal',
    queueIds: ['q-veterans'],
    common: ['退役报到', '退役士兵自主就业一次性经济补助金的给付', '伤残证件换发、补发'],
  },
  {
    id: 't-farming',
    name: ['农林水·环保', 'Farming, water, nature'],
    hint: ['养殖、农机、林木、环保', 'Livestock, tractors, forests'],
    icon: 'leaf',
    queueIds: ['q-farming', 'q-forest-water', 'q-safety'],
    common: [
      '畜禽养殖场、养殖小区备案',
      '拖拉机/联合收割机驾驶证初次申领',
      '林木采伐许可证核发（县级权限）',
      '公众聚集场所投入使用、营业前消防安全检查',
    ],
  },
];

/** Gives the kiosk's twelve tiles with their common items; throws when an item of them is not among these. */
export function topicsOver(items: readonly Item[]): readonly Topic[] {
  return ROWS.map(({ name, hint, common, elder = false, ...row }) => ({
    ...row,
    name: { zh: name[0], en: name[1] },
    hint: { zh: hint[0], en: hint[1] },
    common: codesOf(items, common),
    elder,
  }));
}
