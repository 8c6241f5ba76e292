import { deskOf } from './desk.ts';
import { article, bring, calendar, fee, HOUSEHOLD, ID_CARD, type Sheet, text } from './sheet.ts';

const { permit } = deskOf({
  body: '广安市公安局广安区分局',
  section: '治安户政窗口',
  duty: '户政、出入境和治安管理',
  government: '维护社会治安，管理户籍和居民身份',
});

const ID_LAW = '中华人民共和国居民身份证法';
const ID_12 = article(
  ID_LAW,
  '2011-10-29',
  '第十二条',
  '公民申请领取、换领、补领居民身份证，公安机关应当按照规定及时予以办理。公安机关应当自公民提交《居民身份证申领登记表》之日起六十日内发放居民身份证；交通不便的地区，办理时间可以适当延长，但延长的时间不得超过三十日。',
);
const ID_FORM = bring('居民身份证申领登记表', 'form', { basis: `${ID_LAW}第十条` });
const OLD_ID = bring('旧居民身份证', 'original', {
  source: 'government',
  necessity: 'optional',
  note: text('换领时交回', 'Given back on renewal'),
  specification: '领取新证时交回原证',
  basis: `${ID_LAW}第十一条`,
});
const ID_FEES = [
  fee('首次申领', 0, '财税〔2018〕37号'),
  fee('期满、损坏换领', 20, '发改价格〔2003〕2322号', '城市低保居民和农村特殊困难居民换领免收'),
  fee('丢失补领', 40, '发改价格〔2003〕2322号'),
  fee('临时居民身份证', 10, '发改价格〔2003〕2322号'),
];
const ID_RESULT = { name: text('居民身份证', 'ID card'), kind: 'licence' } as const;

const RESIDENCE = '居住证暂行条例';

/** ID cards and residence permits. */
export const POLICE: readonly Sheet[] = [
  permit(
    {
      item: '居民身份证办理（包括临时）',
      summary: text(
        '首次申领、到期换领、损坏或遗失补领',
        'First issue, renewal and replacement of the ID card',
      ),
      audience: ['citizen'],
      statutory: calendar(60),
      promised: calendar(20),
      conditions: [
        '年满十六周岁的公民应当自年满十六周岁之日起三个月内申领',
        '未满十六周岁的可以申领，由监护人代为申请',
      ],
      materials: [{ ...HOUSEHOLD, basis: `${ID_LAW}第十条` }, OLD_ID, ID_FORM],
      fees: ID_FEES,
      basis: [ID_12],
      result: ID_RESULT,
      lawful: ['audience', 'conditions', 'fees', 'result'],
    },
    { result: '居民身份证', refusal: '不予办理并告知' },
  ),
  permit(
    {
      item: '居民身份证跨省异地办理',
      summary: text(
        '户籍不在四川，也可以在这里换领、补领',
        'Renewal and replacement for those registered in another province',
      ),
      audience: ['citizen'],
      statutory: calendar(60),
      promised: calendar(30),
      conditions: ['已登记过指纹信息，证件期满、损坏或者丢失', '在居住地本人到场申请'],
      materials: [
        ID_CARD,
        bring('居住证、居住地住址或者就业就读材料', 'seen', {
          necessity: 'optional',
          note: text('有一种即可', 'One of them is enough'),
        }),
        ID_FORM,
      ],
      fees: ID_FEES.slice(1, 3),
      basis: [ID_12, article(RESIDENCE, '2015-11-26', '第十三条', null)],
      result: ID_RESULT,
      lawful: ['fees', 'result'],
    },
    { result: '居民身份证', refusal: '不予办理并告知' },
  ),
  permit(
    {
      item: '居住证办理',
      summary: text('离开户籍地住满半年，可以申领', 'For those who have lived half a year away from home'),
      audience: ['citizen'],
      statutory: calendar(15),
      promised: calendar(7),
      conditions: [
        '离开常住户口所在地，到其他城市居住半年以上',
        '符合有合法稳定就业、合法稳定住所、连续就读条件之一',
      ],
      materials: [
        { ...ID_CARD, basis: `${RESIDENCE}第九条` },
        bring('本人相片', 'original', {
          basis: `${RESIDENCE}第九条`,
          specification: '近期免冠相片，规格以窗口告知为准',
        }),
        bring('居住地住址、就业或就读证明', 'copy', {
          basis: `${RESIDENCE}第九条`,
          note: text('有一种即可', 'One of them is enough'),
        }),
        bring('代办人居民身份证', 'seen', {
          necessity: 'optional',
          basis: `${RESIDENCE}第九条`,
          note: text('监护人或近亲属代办时带', 'Only if a guardian or close relative applies'),
        }),
      ],
      fees: [],
      basis: [
        article(
          RESIDENCE,
          '2015-11-26',
          '第九条',
          '对符合居住证办理条件的，公安机关应当自受理之日起15日内制作发放居住证；在偏远地区、交通不便的地区或者因特殊情况，不能按期制作发放居住证的，设区的市级以上地方人民政府在实施办法中可以对制作发放时限作出延长规定，但延长后最长不得超过30日。',
        ),
        article(
          RESIDENCE,
          '2015-11-26',
          '第二十一条',
          '首次申领居住证，免收证件工本费。换领、补领居住证，应当缴纳证件工本费。办理签注手续不得收取费用。',
        ),
      ],
      result: { name: text('居住证', 'Residence permit'), kind: 'licence' },
      lawful: ['audience', 'conditions', 'fees', 'result'],
    },
    { result: '居住证', refusal: '不予办理并告知' },
  ),
];
