import { deskOf } from './desk.ts';
import { MARRIAGE_1049, NO_LIMIT } from './laws.ts';
import { article, bring, calendar, HOUSEHOLD, ID_CARD, issued, type Sheet, text } from './sheet.ts';

const { permit, onTheSpot } = deskOf({
  body: '广安市广安区民政局',
  section: '社会事务股',
  duty: '婚姻、收养登记和社会救助',
  government: '保障基本民生，办好社会事务',
});

const MARRIAGE = '婚姻登记条例';
const ADOPTION = '中国公民收养子女登记办法';
const MARRIAGE_RESULT = { name: text('结婚证', 'Marriage certificate'), kind: 'licence' } as const;
const COUPLE_PHOTO = bring('双方近期合影', 'original', {
  specification: '近期半身免冠合影',
  note: text('张数以窗口告知为准', 'The counter says how many'),
});

/** Marriages and adoptions. */
export const CIVIL: readonly Sheet[] = [
  onTheSpot(
    {
      item: '中国内地公民婚姻登记',
      summary: text(
        '双方自愿结婚，一起到场登记',
        'Two people who wish to marry register together, in person',
      ),
      audience: ['citizen'],
      ...NO_LIMIT,
      conditions: [
        '男女双方完全自愿',
        '男不早于二十二周岁，女不早于二十周岁',
        '双方均无配偶',
        '没有直系血亲和三代以内旁系血亲关系',
        '双方亲自到场',
      ],
      materials: [
        bring('双方居民身份证', 'seen', {
          copies: 2,
          source: 'government',
          basis: `${MARRIAGE}第八条`,
          note: text('不再需要户口簿', 'No household register needed'),
        }),
        bring('无配偶和没有近亲关系的签字声明', 'form', { copies: 2, basis: `${MARRIAGE}第八条` }),
        COUPLE_PHOTO,
      ],
      fees: [],
      basis: [
        MARRIAGE_1049,
        article(
          MARRIAGE,
          '2025-04-06',
          '第八条',
          '申请结婚登记的内地居民应当出具下列证件和书面材料：（一）本人的居民身份证；（二）本人无配偶以及与对方当事人没有直系血亲和三代以内旁系血亲关系的签字声明。',
        ),
      ],
      result: MARRIAGE_RESULT,
      channels: ['counter'],
      lawful: ['audience', 'conditions', 'result'],
    },
    '审查并登记发证',
    '结婚证',
  ),
  onTheSpot(
    {
      item: '补领结婚证',
      summary: text('结婚证遗失或损毁，可以补领', 'For a marriage certificate that was lost or damaged'),
      audience: ['citizen'],
      ...NO_LIMIT,
      conditions: ['依法登记结婚，现在仍然维持该状况', '结婚证遗失或者损毁'],
      materials: [ID_CARD, bring('申请补领婚姻登记证声明书', 'form'), COUPLE_PHOTO],
      fees: [],
      basis: [MARRIAGE_1049],
      result: MARRIAGE_RESULT,
      channels: ['counter'],
    },
    '查证档案并补发',
    '结婚证',
  ),
  permit(
    {
      item: '中国公民收养子女登记',
      summary: text('收养孩子，到登记机关办理收养登记', 'Register the adoption of a child'),
      audience: ['citizen'],
      statutory: calendar(30),
      promised: calendar(15),
      limitNote: '自收到材料的次日起算；收养查找不到生父母的弃婴、儿童须公告满60日，公告期间不计算在内',
      conditions: ['收养关系当事人亲自到场', '符合民法典规定的收养条件', '最有利于被收养人'],
      materials: [
        bring('收养申请书', 'form', { basis: `${ADOPTION}第六条` }),
        { ...ID_CARD, basis: `${ADOPTION}第六条` },
        { ...HOUSEHOLD, basis: `${ADOPTION}第六条` },
        issued('婚姻状况和抚养教育能力的证明', 'original', { basis: `${ADOPTION}第六条` }),
        issued('健康检查证明', 'original', {
          basis: `${ADOPTION}第六条`,
          specification: '县级以上医疗机构出具',
        }),
        bring('子女情况声明', 'form', { basis: `${ADOPTION}第六条` }),
        issued('捡拾弃婴、儿童报案的证明', 'original', {
          necessity: 'optional',
          basis: `${ADOPTION}第六条`,
          note: text('收养查找不到生父母的孩子时带', 'Only for a child whose parents cannot be found'),
        }),
      ],
      fees: [],
      basis: [
        article(
          ADOPTION,
          '2023-07-20',
          '第八条',
          '收养登记机关收到收养登记申请书及有关材料后，应当自次日起30日内进行审查。对符合民法典规定条件的，为当事人办理收养登记，发给收养登记证，收养关系自登记之日起成立；对不符合民法典规定条件的，不予登记，并对当事人说明理由。',
        ),
      ],
      result: { name: text('收养登记证', 'Adoption certificate'), kind: 'licence' },
      channels: ['counter'],
      visits: 2,
      lawful: ['audience', 'result'],
    },
    { inspect: '走访收养人家庭，核实子女情况和抚养能力', result: '收养登记证', refusal: '不予登记并告知' },
  ),
];
