import { deskOf } from './desk.ts';
import { handling, insurance, NO_LIMIT } from './laws.ts';
import { bring, ID_CARD, type Sheet, shared, text, working } from './sheet.ts';

const { permit, onTheSpot } = deskOf({
  body: '广安市广安区人力资源和社会保障局',
  section: '社会保险经办股',
  duty: '养老、失业、工伤保险经办和就业服务',
  government: '健全社会保障，促进就业',
});

const ID_OR_CARD = bring('居民身份证或社会保障卡', 'seen', { source: 'government' });
const LIMIT = { statutory: working(10) } as const;
const FREE_32 = handling(
  '第三十二条',
  '社会保险经办机构免费向用人单位和个人提供查询核对社会保险缴费和享受社会保险待遇记录、社会保险咨询等相关服务。',
);

/** What social insurance pays, moves and certifies. */
export const LABOUR_BENEFITS: readonly Sheet[] = [
  onTheSpot(
    {
      item: '个人参保证明查询打印',
      summary: text('窗口、自助机和手机都能打印', 'Printed at the counter, a machine or from your phone'),
      audience: ['citizen'],
      ...NO_LIMIT,
      conditions: ['查询本人的参保和缴费记录'],
      materials: [ID_OR_CARD],
      fees: [],
      basis: [
        FREE_32,
        insurance(
          '第七十四条',
          '用人单位和个人可以免费向社会保险经办机构查询、核对其缴费和享受社会保险待遇记录，要求社会保险经办机构提供社会保险咨询等相关服务。',
        ),
      ],
      result: { name: text('参保证明', 'Record of insurance'), kind: 'other' },
      lawful: ['fees'],
    },
    '查询并打印',
    '参保证明',
  ),
  permit(
    {
      item: '失业保险金申领',
      summary: text('凭身份证或社保卡就能办', 'An ID card or social security card is enough'),
      audience: ['citizen'],
      ...LIMIT,
      promised: working(5),
      conditions: [
        '失业前用人单位和本人已经缴纳失业保险费满一年',
        '非因本人意愿中断就业',
        '已经进行失业登记，并有求职要求',
      ],
      materials: [ID_OR_CARD, shared('解除劳动关系证明')],
      fees: [],
      basis: [
        handling(
          '第二十四条',
          '个人申领失业保险金，社会保险经办机构应当自收到申请之日起10个工作日内办理完毕。',
        ),
        insurance(
          '第四十五条',
          '失业人员符合下列条件的，从失业保险基金中领取失业保险金：（一）失业前用人单位和本人已经缴纳失业保险费满一年的；（二）非因本人意愿中断就业的；（三）已经进行失业登记，并有求职要求的。',
        ),
      ],
      result: { name: text('按月发放失业保险金', 'A monthly benefit'), kind: 'other' },
      lawful: ['audience', 'conditions'],
    },
    { result: '失业保险金核定结果', refusal: '不予发放并告知' },
  ),
  permit(
    {
      item: '企业职工基本养老保险关系转移接续申请',
      summary: text('换城市工作，养老保险跟着走', 'Take your pension insurance along to a new city'),
      audience: ['citizen'],
      promised: working(10),
      limitNote: '社会保险经办条例只要求在规定时限内办理完毕，没有写明天数，承诺为示例',
      conditions: ['跨统筹地区就业并在新参保地参保缴费'],
      materials: [ID_CARD, shared('参保缴费凭证')],
      fees: [],
      basis: [
        insurance(
          '第十九条',
          '个人跨统筹地区就业的，其基本养老保险关系随本人转移，缴费年限累计计算。个人达到法定退休年龄时，基本养老金分段计算、统一支付。具体办法由国务院规定。',
        ),
        handling(
          '第十六条',
          '用人单位和个人办理社会保险关系转移接续手续的，社会保险经办机构应当在规定时限内办理完毕，并将结果告知用人单位和个人，或者提供办理情况查询服务。',
        ),
      ],
      result: { name: text('转移接续完成', 'The account is moved'), kind: 'none' },
    },
    { result: '转移接续结果', refusal: '不予接续并告知' },
  ),
];
