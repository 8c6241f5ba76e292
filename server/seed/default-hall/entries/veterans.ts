import { deskOf } from './desk.ts';
import { NO_LIMIT } from './laws.ts';
import { article, bring, ID_CARD, PHOTO, type Sheet, shared, text, working } from './sheet.ts';

const { permit, onTheSpot } = deskOf({
  body: '广安市广安区退役军人事务局',
  section: '退役军人服务窗口',
  duty: '接收安置、优待抚恤和权益维护',
  government: '让军人成为全社会尊崇的职业',
});

const law = (of: string, words: string) => article('中华人民共和国退役军人保障法', '2020-11-11', of, words);
const DISCHARGE = bring('军队出具的退役证明', 'seen', {
  source: 'government',
  basis: '中华人民共和国退役军人保障法第十四条',
});

/** Reporting, grants and certificates of veterans. */
export const VETERANS: readonly Sheet[] = [
  onTheSpot(
    {
      item: '退役报到',
      summary: text(
        '退役后到安置地报到，落户、社保一起办',
        'Report after discharge; household and insurance follow',
      ),
      audience: ['citizen'],
      ...NO_LIMIT,
      conditions: ['在规定时间内到安置地报到', '档案已移交'],
      materials: [DISCHARGE, ID_CARD],
      fees: [],
      basis: [
        law(
          '第十四条',
          '退役军人应当在规定时间内，持军队出具的退役证明到安置地人民政府退役军人工作主管部门报到。',
        ),
        law(
          '第十七条',
          '安置地人民政府公安机关应当按照国家有关规定，及时为退役军人办理户口登记，同级退役军人工作主管部门应当予以协助。',
        ),
      ],
      result: {
        name: text('报到登记和落户介绍信', 'Registration and letter for the household register'),
        kind: 'other',
      },
      lawful: ['audience'],
    },
    '登记并出具介绍信',
    '落户介绍信',
  ),
  permit(
    {
      item: '退役士兵自主就业一次性经济补助金的给付',
      summary: text('自主就业的退役士兵领取一次性补助', 'A single grant for those who find work themselves'),
      audience: ['citizen'],
      promised: working(15),
      limitNote: '法律没有规定发放期限，承诺为示例',
      conditions: ['以自主就业方式安置', '本区为安置地'],
      materials: [DISCHARGE, ID_CARD, bring('本人银行卡', 'copy'), shared('退役档案信息')],
      fees: [],
      basis: [law('第二十三条', '以自主就业方式安置的，领取一次性退役金。')],
      result: { name: text('一次性经济补助金', 'Single grant'), kind: 'other' },
    },
    { result: '补助金', refusal: '不予发放并告知' },
  ),
  permit(
    {
      item: '伤残证件换发、补发',
      summary: text('伤残人员证件到期、损毁或遗失', 'For a certificate that expired or was lost'),
      audience: ['citizen'],
      promised: working(10),
      limitNote: '法律没有规定期限，承诺为示例',
      conditions: ['伤残证件有效期满、损毁或者遗失', '抚恤关系在本区'],
      materials: [
        ID_CARD,
        PHOTO,
        bring('原伤残证件', 'original', {
          source: 'government',
          necessity: 'optional',
          specification: '换发时交回',
        }),
      ],
      fees: [],
      basis: [law('第五十六条', '残疾退役军人依法享受抚恤。')],
      result: { name: text('伤残人员证', 'Certificate'), kind: 'licence' },
    },
    { result: '伤残人员证', refusal: '不予换发并告知' },
  ),
];
