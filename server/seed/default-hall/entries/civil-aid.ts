import type { Limit } from '../../../domain/catalogue/entry/entry.ts';
import type { Step } from '../../../domain/catalogue/entry/step.ts';
import { deskOf } from './desk.ts';
import { article, bring, HOUSEHOLD, ID_CARD, issued, type Sheet, shared, text, working } from './sheet.ts';
import { step, way } from './steps.ts';

const { permit, own } = deskOf({
  body: '广安市广安区民政局',
  section: '社会事务股',
  duty: '婚姻、收养登记和社会救助',
  government: '保障基本民生，办好社会事务',
});

const RELIEF = '社会救助暂行办法';
const TOWN = '乡镇人民政府、街道办事处';

const days = (n: number): Limit => working(n);
/** Aid is asked of the town, which looks into the household while the district compares records. */
const AID_STEPS: readonly Step[] = [
  step('apply', '提出申请', 'applicant', [way('accept')], {
    note: '向户籍所在地乡镇、街道书面申请，可以委托村、社区代办',
  }),
  step('accept', '受理', 'body', [way('visit'), way('compare')], {
    note: '材料不齐的一次性告知',
    actor: TOWN,
    limit: days(1),
    supervision: '符合条件是否不予受理',
  }),
  step('visit', '入户调查', 'body', [way('opinion')], {
    note: '入户调查、邻里访问，两人以上',
    actor: TOWN,
    limit: days(5),
    judges: true,
    supervision: '调查表由调查人和申请人签字',
  }),
  step('compare', '家庭经济状况核对', 'section', [way('opinion')], {
    note: '经授权查询收入和财产信息',
    actor: '社会救助股',
    limit: days(5),
    judges: true,
    supervision: '查询有授权、有记录',
  }),
  step('opinion', '初审公示', 'body', [way('decide', '公示没有异议'), way('visit', '公示有异议', true)], {
    note: '提出初审意见，在村、社区公示',
    actor: TOWN,
    limit: days(4),
    judges: true,
    supervision: '是否公示、是否泄露隐私',
    disclosed: true,
  }),
  step('decide', '审批', 'section', [way('pay', '符合条件'), way('refuse', '不符合条件', true)], {
    actor: '社会救助股',
    limit: days(4),
    judges: true,
    supervision: '经办人员近亲属的申请单独备案',
    disclosed: true,
  }),
  step('pay', '发放救助金', 'section', [way('end')], {
    note: '通过银行卡发放，并在村、社区公布',
    actor: '社会救助股',
    limit: days(1),
    disclosed: true,
  }),
  step('refuse', '不予批准并告知', 'section', [way('end')], {
    note: '书面说明理由',
    actor: '社会救助股',
    limit: days(1),
  }),
];
const AID_MATERIALS = [
  bring('社会救助申请书', 'form', { basis: `${RELIEF}第十一条` }),
  bring('家庭经济状况核对授权书', 'form', { basis: `${RELIEF}第五十八条` }),
  ID_CARD,
  HOUSEHOLD,
  bring('家庭收入、财产情况说明', 'original', { basis: `${RELIEF}第五十八条` }),
];

/** Aid that the civil affairs bureau gives. */
export const CIVIL_AID: readonly Sheet[] = [
  own({
    item: '最低生活保障',
    summary: text(
      '家庭人均收入低于低保标准的，可以申请',
      'For households whose income is below the local minimum',
    ),
    audience: ['citizen'],
    share: 'leading',
    jointBodies: [TOWN],
    promised: days(15),
    limitNote: '社会救助暂行办法没有规定总的期限，承诺为示例，不含公示所需时间以外的延长',
    conditions: [
      '共同生活的家庭成员人均收入低于当地最低生活保障标准',
      '符合当地最低生活保障家庭财产状况规定',
    ],
    materials: AID_MATERIALS,
    fees: [],
    basis: [
      article(
        RELIEF,
        '2019-03-02',
        '第九条',
        '国家对共同生活的家庭成员人均收入低于当地最低生活保障标准，且符合当地最低生活保障家庭财产状况规定的家庭，给予最低生活保障。',
      ),
      article(
        RELIEF,
        '2019-03-02',
        '第十一条',
        '县级人民政府民政部门经审查，对符合条件的申请予以批准，并在申请人所在村、社区公布；对不符合条件的申请不予批准，并书面向申请人说明理由。',
      ),
    ],
    steps: AID_STEPS,
    result: { name: text('最低生活保障金，按月发放', 'A monthly allowance'), kind: 'other' },
    lawful: ['audience', 'conditions'],
  }),
  own({
    item: '临时救助',
    summary: text(
      '突遭意外、重病等困难，给一次性帮助',
      'Help in sudden hardship such as accident or illness',
    ),
    audience: ['citizen'],
    share: 'leading',
    jointBodies: [TOWN],
    promised: days(15),
    limitNote: '社会救助暂行办法没有规定期限；情况紧急的简化手续，先行救助',
    conditions: [
      '因火灾、交通事故等意外事件或者突发重大疾病等，基本生活暂时出现严重困难',
      '或者生活必需支出突然增加超出承受能力的最低生活保障家庭',
    ],
    materials: [...AID_MATERIALS, issued('医疗票据、事故认定等困难情况材料', 'copy', { necessity: 'later' })],
    fees: [],
    basis: [
      article(
        RELIEF,
        '2019-03-02',
        '第四十八条',
        '申请临时救助的，应当向乡镇人民政府、街道办事处提出，经审核、公示后，由县级人民政府民政部门审批；救助金额较小的，县级人民政府民政部门可以委托乡镇人民政府、街道办事处审批。情况紧急的，可以按照规定简化审批手续。',
      ),
    ],
    steps: AID_STEPS,
    result: { name: text('临时救助金', 'A single grant'), kind: 'other' },
    lawful: ['audience', 'conditions'],
  }),
  permit(
    {
      item: '80周岁以上老年人高龄津贴发放',
      summary: text('满80周岁，按月领取高龄津贴', 'A monthly allowance for those aged 80 or more'),
      audience: ['citizen'],
      promised: working(10),
      limitNote: '法律没有规定期限，承诺为示例',
      conditions: ['具有本区户籍', '年满80周岁'],
      materials: [
        ID_CARD,
        HOUSEHOLD,
        bring('本人社会保障卡或银行卡', 'copy'),
        bring('代办人居民身份证', 'seen', {
          necessity: 'optional',
          note: text('请人代办时带', 'Only if somebody comes for you'),
        }),
        shared('户籍和生存状况信息'),
      ],
      fees: [],
      basis: [
        article(
          '中华人民共和国老年人权益保障法',
          '2018-12-29',
          '第三十三条',
          '国家鼓励地方建立八十周岁以上低收入老年人高龄津贴制度。',
        ),
      ],
      result: { name: text('按月发放', 'Paid every month'), kind: 'other' },
    },
    { result: '津贴', refusal: '不予发放并告知' },
  ),
];
