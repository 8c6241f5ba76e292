import { deskOf } from './desk.ts';
import { handling, HANDLING_6, insurance, NO_LIMIT } from './laws.ts';
import { bring, ID_CARD, PHOTO, type Sheet, shared, text, working } from './sheet.ts';

const { onTheSpot } = deskOf({
  body: '广安市广安区人力资源和社会保障局',
  section: '社会保险经办股',
  duty: '养老、失业、工伤保险经办和就业服务',
  government: '健全社会保障，促进就业',
});

const CARD = { name: text('社会保障卡', 'Social security card'), kind: 'licence' } as const;
const ID_OR_CARD = bring('居民身份证或社会保障卡', 'seen', { source: 'government' });
const LIMIT = { statutory: working(10) } as const;
const REGISTERED = { name: text('参保登记结果', 'Confirmation of registration'), kind: 'other' } as const;
const CARD_7 = handling(
  '第七条',
  '社会保障卡是个人参加基本养老保险、基本医疗保险、工伤保险、失业保险、生育保险等社会保险和享受各项社会保险待遇的凭证，包括实体社会保障卡和电子社会保障卡。',
);

/** Who is insured, and the card. */
export const LABOUR: readonly Sheet[] = [
  onTheSpot(
    {
      item: '社会保障卡申领',
      summary: text('首次申领社会保障卡，当场制卡', 'Your first social security card, made at once'),
      audience: ['citizen'],
      ...LIMIT,
      conditions: ['在本区参加或者准备参加社会保险的个人'],
      materials: [ID_CARD, { ...PHOTO, waived: true }],
      fees: [],
      basis: [HANDLING_6, CARD_7],
      result: CARD,
    },
    '核验信息并制卡',
    '社会保障卡',
  ),
  onTheSpot(
    {
      item: '社会保障卡补领、换领、换发',
      summary: text(
        '卡丢了、坏了或者到期，当场换新卡',
        'A new card for one that is lost, damaged or expired',
      ),
      audience: ['citizen'],
      ...NO_LIMIT,
      conditions: ['社会保障卡遗失、损坏或者有效期满'],
      materials: [
        ID_CARD,
        bring('原社会保障卡', 'original', {
          source: 'government',
          necessity: 'optional',
          note: text('损坏、到期换领时带', 'If it is damaged or expired'),
        }),
      ],
      fees: null,
      basis: [CARD_7],
      result: CARD,
    },
    '注销旧卡并制新卡',
    '社会保障卡',
  ),
  onTheSpot(
    {
      item: '养老保险定期待遇领取资格认证',
      summary: text(
        '领养老金的每年认证一次，也可以在手机上认证',
        'Once a year for those who draw a pension; a phone will do',
      ),
      audience: ['citizen'],
      ...NO_LIMIT,
      conditions: ['正在领取基本养老金', '信息比对、自助认证无法确认的，到窗口认证'],
      materials: [ID_OR_CARD],
      fees: [],
      basis: [
        handling(
          '第二十六条',
          '社会保险经办机构应当通过信息比对、自助认证等方式，核验社会保险待遇享受资格。通过信息比对、自助认证等方式无法确认社会保险待遇享受资格的，社会保险经办机构可以委托用人单位或者第三方机构进行核实。',
        ),
      ],
      result: { name: text('认证通过', 'Confirmed'), kind: 'none' },
      lawful: ['conditions'],
    },
    '核验身份并认证',
    '认证结果',
  ),
  onTheSpot(
    {
      item: '灵活就业人员企业职工基本养老保险参保登记',
      summary: text('没有单位的，自己参加职工养老保险', 'Employees’ pension insurance for the self-employed'),
      audience: ['citizen'],
      ...LIMIT,
      conditions: [
        '无雇工的个体工商户、未在用人单位参保的非全日制从业人员以及其他灵活就业人员',
        '未达到法定退休年龄',
      ],
      materials: [ID_CARD, bring('参保登记表', 'form')],
      fees: [],
      basis: [
        HANDLING_6,
        insurance(
          '第十条',
          '无雇工的个体工商户、未在用人单位参加基本养老保险的非全日制从业人员以及其他灵活就业人员可以参加基本养老保险，由个人缴纳基本养老保险费。',
        ),
      ],
      result: REGISTERED,
    },
    '登记参保信息',
    '参保登记结果',
  ),
  onTheSpot(
    {
      item: '城乡居民基本养老保险参保登记',
      summary: text(
        '没有参加职工养老的居民，参加居民养老',
        'Residents’ pension insurance for those without an employer',
      ),
      audience: ['citizen'],
      ...LIMIT,
      conditions: ['年满16周岁，不含在校学生', '未纳入职工基本养老保险'],
      materials: [ID_CARD, shared('户籍信息')],
      fees: [],
      basis: [HANDLING_6],
      result: REGISTERED,
    },
    '登记参保信息',
    '参保登记结果',
  ),
];
