import { deskOf } from './desk.ts';
import { NO_LIMIT } from './laws.ts';
import { article, bring, ID_CARD, LICENCE, type Sheet, shared, text, working } from './sheet.ts';

const { onTheSpot } = deskOf({
  body: '国家税务总局广安市广安区税务局',
  section: '办税服务厅窗口',
  duty: '税收征收管理和纳税服务',
  government: '支持税务机关依法征税，协同推进税费优惠',
});

const INVOICES = '中华人民共和国发票管理办法';
const law = (of: string, words: string) => article('中华人民共和国税收征收管理法', '2015-04-24', of, words);
const invoices = (of: string, words: string) => article(INVOICES, '2023-07-20', of, words);
const ISSUE_16 = invoices(
  '第十六条',
  '需要临时使用发票的单位和个人，可以凭购销商品、提供或者接受服务以及从事其他经营活动的书面证明、经办人身份证明，直接向经营地税务机关申请代开发票。依照税收法律、行政法规规定应当缴纳税款的，税务机关应当先征收税款，再开具发票。',
);
const LAW_16 = law(
  '第十六条',
  '从事生产、经营的纳税人，税务登记内容发生变化的，自工商行政管理机关办理变更登记之日起三十日内或者在向工商行政管理机关申请办理注销登记之前，持有关证件向税务机关申报办理变更或者注销税务登记。',
);
const LAW_34 = law('第三十四条', '税务机关征收税款时，必须给纳税人开具完税凭证。');
const LAW_8 = law(
  '第八条',
  '纳税人、扣缴义务人有权向税务机关了解国家税收法律、行政法规的规定以及与纳税程序有关的情况。',
);
const CLERK = bring('经办人居民身份证', 'seen', { source: 'government', basis: `${INVOICES}第十六条` });
const TRADE = bring('经营活动的书面证明', 'copy', {
  basis: `${INVOICES}第十六条`,
  note: text('如合同、收据', 'E.g. contract or receipt'),
});

/** What the tax bureau does while one waits. */
export const TAX: readonly Sheet[] = [
  onTheSpot(
    {
      item: '发票领用(县级行使）',
      summary: text(
        '核定票种后领用发票，电子发票自动赋额',
        'Invoices once your kinds are fixed; electronic ones come by themselves',
      ),
      audience: ['company', 'citizen'],
      statutory: working(5),
      limitNote: '五个工作日是确认领用发票种类、数量的期限，已确认的当场领用',
      conditions: ['已办理设立登记并完成税务信息确认', '按规定报告发票使用情况'],
      materials: [
        LICENCE,
        { ...CLERK, basis: `${INVOICES}第十五条` },
        bring('发票专用章印模', 'original', {
          necessity: 'optional',
          basis: `${INVOICES}第十五条`,
          note: text('领用纸质发票时带', 'For paper invoices'),
        }),
      ],
      fees: [],
      basis: [
        invoices(
          '第十五条',
          '需要领用发票的单位和个人，应当持设立登记证件或者税务登记证件，以及经办人身份证明，向主管税务机关办理发票领用手续。领用纸质发票的，还应当提供按照国务院税务主管部门规定式样制作的发票专用章的印模。主管税务机关根据领用单位和个人的经营范围、规模和风险等级，在5个工作日内确认领用发票的种类、数量以及领用方式。',
        ),
      ],
      result: { name: text('发票', 'Invoices'), kind: 'other' },
      lawful: ['conditions'],
    },
    '核对并发放发票',
    '发票',
  ),
  onTheSpot(
    {
      item: '代开增值税普通发票（县级行使）',
      summary: text('临时需要发票的，先缴税再代开', 'An invoice for a single sale; the tax is paid first'),
      audience: ['citizen', 'company'],
      ...NO_LIMIT,
      conditions: ['临时发生应税交易，需要开具发票', '依法应当缴纳税款的，先缴纳税款'],
      materials: [CLERK, TRADE, bring('代开增值税发票缴纳税款申报单', 'form')],
      fees: [],
      basis: [ISSUE_16],
      result: { name: text('增值税普通发票', 'VAT invoice'), kind: 'other' },
      lawful: ['conditions'],
    },
    '征收税款并开具发票',
    '发票',
  ),
  onTheSpot(
    {
      item: '代开增值税专用发票（县级行使）',
      summary: text('小规模纳税人等申请代开专用发票', 'A special VAT invoice for small taxpayers'),
      audience: ['company', 'citizen'],
      ...NO_LIMIT,
      conditions: ['购买方为增值税一般纳税人等需要专用发票的', '依法应当缴纳税款的，先缴纳税款'],
      materials: [CLERK, TRADE, bring('代开增值税发票缴纳税款申报单', 'form')],
      fees: [],
      basis: [ISSUE_16],
      result: { name: text('增值税专用发票', 'Special VAT invoice'), kind: 'other' },
    },
    '征收税款并开具发票',
    '发票',
  ),
  onTheSpot(
    {
      item: '开具个人所得税纳税记录（县级行使）',
      summary: text('窗口、自助机和手机都能开', 'At the counter, a machine or by phone'),
      audience: ['citizen'],
      ...NO_LIMIT,
      conditions: ['本人或者受委托人申请'],
      materials: [
        ID_CARD,
        bring('授权委托书', 'original', {
          necessity: 'optional',
          note: text('请人代办时带', 'Only if somebody comes for you'),
        }),
      ],
      fees: [],
      basis: [LAW_8],
      result: { name: text('个人所得税纳税记录', 'Record of income tax'), kind: 'other' },
    },
    '查询并打印',
    '纳税记录',
  ),
  onTheSpot(
    {
      item: '开具税收完税证明（县级行使）',
      summary: text('已经缴税的，开具完税证明', 'Proof that a tax is paid'),
      audience: ['citizen', 'company'],
      ...NO_LIMIT,
      conditions: ['已经缴纳或者被代扣代缴税款'],
      materials: [ID_CARD, shared('缴税记录')],
      fees: [],
      basis: [LAW_34],
      result: { name: text('税收完税证明', 'Tax payment certificate'), kind: 'other' },
    },
    '查询并开具',
    '完税证明',
  ),
  onTheSpot(
    {
      item: '一照一码户信息变更（县级行使）',
      summary: text(
        '企业登记信息变更后，同步变更税务信息',
        'Tax records follow a change of the business registration',
      ),
      audience: ['company'],
      ...NO_LIMIT,
      conditions: ['市场监管部门变更登记之日起三十日内', '生产经营地、财务负责人等信息发生变化'],
      materials: [LICENCE, { ...CLERK, basis: null }, bring('变更信息表', 'form')],
      fees: [],
      basis: [LAW_16],
      result: { name: text('变更完成', 'Records changed'), kind: 'none' },
    },
    '核对并变更信息',
    '变更结果',
  ),
  onTheSpot(
    {
      item: '税务注销即时办理（县级行使）',
      summary: text('没有欠税和未办事项的，当场清税', 'Closed at once when nothing is owed'),
      audience: ['company', 'citizen'],
      ...NO_LIMIT,
      conditions: ['未处于税务检查状态，没有欠税和罚款', '已缴销发票', '或者符合告知承诺条件并作出承诺'],
      materials: [
        bring('清税申报表', 'form'),
        { ...CLERK, basis: null },
        bring('未使用的发票', 'original', { necessity: 'optional', specification: '缴销' }),
      ],
      fees: [],
      basis: [LAW_16],
      result: { name: text('清税文书', 'Tax clearance'), kind: 'other' },
    },
    '核对并出具清税文书',
    '清税文书',
  ),
];
