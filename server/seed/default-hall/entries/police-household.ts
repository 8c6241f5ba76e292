import { deskOf } from './desk.ts';
import { BY_PERMIT_LAW, NO_LIMIT, PERMIT_42 } from './laws.ts';
import {
  article,
  bring,
  calendar,
  fee,
  HOUSEHOLD,
  ID_CARD,
  issued,
  PHOTO,
  type Sheet,
  text,
  working,
} from './sheet.ts';

const { permit, onTheSpot } = deskOf({
  body: '广安市公安局广安区分局',
  section: '治安户政窗口',
  duty: '户政、出入境和治安管理',
  government: '维护社会治安，管理户籍和居民身份',
});

const HOUSEHOLD_LAW = '中华人民共和国户口登记条例';

/** Passports and the household register. */
export const POLICE_HOUSEHOLD: readonly Sheet[] = [
  permit(
    {
      item: '普通护照签发',
      summary: text('因私出国的公民申请普通护照', 'A passport for private travel abroad'),
      audience: ['citizen'],
      statutory: calendar(15),
      promised: calendar(7),
      conditions: ['具有中华人民共和国国籍，能够证明身份', '没有护照法第十三条、第十四条规定的不予签发情形'],
      materials: [
        { ...ID_CARD, basis: '中华人民共和国护照法第六条' },
        { ...HOUSEHOLD, basis: '中华人民共和国护照法第六条' },
        { ...PHOTO, basis: '中华人民共和国护照法第六条', note: text('可以现场照', 'Can be taken here') },
        bring('申请事由的相关材料', 'original', {
          necessity: 'optional',
          basis: '中华人民共和国护照法第六条',
          note: text('窗口要求时才带', 'Only if asked for'),
        }),
      ],
      fees: [fee('普通护照工本费', 120, '发改价格〔2019〕914号')],
      basis: [
        article(
          '中华人民共和国护照法',
          '2006-04-29',
          '第六条',
          '公安机关出入境管理机构应当自收到申请材料之日起十五日内签发普通护照；对不符合规定不予签发的，应当书面说明理由，并告知申请人享有依法申请行政复议或者提起行政诉讼的权利。',
        ),
      ],
      result: { name: text('普通护照', 'Passport'), kind: 'licence' },
      lawful: ['audience', 'conditions', 'fees', 'result'],
    },
    { result: '普通护照', section: '出入境窗口' },
  ),
  onTheSpot(
    {
      item: '户口登记',
      summary: text('孩子出生后一个月内申报出生登记', 'Register a child within a month of its birth'),
      audience: ['citizen'],
      ...NO_LIMIT,
      conditions: ['婴儿出生后一个月以内，由户主、亲属、抚养人或者邻居申报', '向婴儿常住地户口登记机关申报'],
      materials: [
        issued('出生医学证明', 'original'),
        { ...HOUSEHOLD, name: '父母居民户口簿' },
        { ...ID_CARD, name: '申报人居民身份证' },
      ],
      fees: [],
      basis: [
        article(
          HOUSEHOLD_LAW,
          '1958-01-09',
          '第七条',
          '婴儿出生后一个月以内，由户主、亲属、抚养人或者邻居向婴儿常住地户口登记机关申报出生登记。弃婴，由收养人或者育婴机关向户口登记机关申报出生登记。',
        ),
      ],
      result: { name: text('户口簿登记页', 'Page in the household register'), kind: 'licence' },
      lawful: ['audience', 'conditions'],
    },
    '登记户口',
    '户口簿登记页',
  ),
  permit(
    {
      item: '户口迁移审批',
      summary: text('把户口迁入或者迁出本区', 'Move your household registration here or away'),
      audience: ['citizen'],
      ...BY_PERMIT_LAW,
      promised: working(5),
      conditions: ['公民在经常居住的地方登记为常住人口，一个公民只能在一个地方登记', '符合迁入地落户政策'],
      materials: [
        bring('户口迁移申请表', 'form'),
        ID_CARD,
        HOUSEHOLD,
        bring('合法稳定住所、就业或者亲属关系材料', 'copy', {
          note: text('按迁移事由带一种', 'One of them, by the reason of moving'),
        }),
      ],
      fees: [],
      basis: [
        article(
          HOUSEHOLD_LAW,
          '1958-01-09',
          '第六条',
          '公民应当在经常居住的地方登记为常住人口，一个公民只能在一个地方登记为常住人口。',
        ),
        article(
          HOUSEHOLD_LAW,
          '1958-01-09',
          '第十条',
          '公民迁出本户口管辖区，由本人或者户主在迁出前向户口登记机关申报迁出登记，领取迁移证件，注销户口。',
        ),
        PERMIT_42,
      ],
      result: { name: text('准予迁入的证明', 'Permission to move in'), kind: 'approval' },
    },
    { result: '准予迁入的证明', refusal: '不予批准并告知' },
  ),
];
