import { deskOf } from './desk.ts';
import { handling, HANDLING_20, HANDLING_6, insurance, NO_LIMIT } from './laws.ts';
import { bring, HOUSEHOLD, ID_CARD, issued, type Sheet, text, working } from './sheet.ts';

const { permit, onTheSpot } = deskOf({
  body: '广安市广安区医疗保障局',
  section: '医保经办窗口',
  duty: '医疗、生育保险待遇和医疗救助',
  government: '保障基本医疗需要，守护医保基金',
});

const PROOF = bring('医保电子凭证、身份证或社会保障卡', 'seen', {
  source: 'government',
  note: text('有一种即可', 'One of them is enough'),
});
const BASIS_20 = '社会保险经办条例第二十条';
const PAID = { name: text('报销款到卡', 'Paid to your card'), kind: 'other' } as const;
const AWAY_29 = insurance(
  '第二十九条',
  '社会保险行政部门和卫生行政部门应当建立异地就医医疗费用结算制度，方便参保人员享受基本医疗保险待遇。',
);
const FUND_28 = insurance(
  '第二十八条',
  '符合基本医疗保险药品目录、诊疗项目、医疗服务设施标准以及急诊、抢救的医疗费用，按照国家规定从基本医疗保险基金中支付。',
);
const BILLS = { statutory: working(30), promised: working(15) } as const;
const FILED = { name: text('备案成功', 'Filed'), kind: 'none' } as const;

/** Medical insurance: who is insured, what is refunded, and where one may be treated. */
export const MEDICAL: readonly Sheet[] = [
  onTheSpot(
    {
      item: '城乡居民参保登记',
      summary: text('参加城乡居民医保，登记后缴费', 'Join the residents’ medical insurance'),
      audience: ['citizen'],
      statutory: working(10),
      conditions: ['未参加职工基本医疗保险的城乡居民', '新生儿、学生、持居住证的常住人口也可以参加'],
      materials: [
        ID_CARD,
        { ...HOUSEHOLD, necessity: 'optional', note: text('新生儿登记时带', 'For a newborn child') },
      ],
      fees: [],
      basis: [HANDLING_6],
      result: { name: text('参保登记结果', 'Confirmation of registration'), kind: 'other' },
    },
    '登记参保信息',
    '参保登记结果',
  ),
  permit(
    {
      item: '住院费用报销',
      summary: text(
        '没有在医院直接结算的，回来报销',
        'For hospital bills that were not settled at the hospital',
      ),
      audience: ['citizen'],
      ...BILLS,
      conditions: ['参加基本医疗保险并在待遇期内', '因特殊情况没有在医院直接结算'],
      materials: [
        PROOF,
        issued('医院收费票据', 'original', { basis: BASIS_20 }),
        issued('住院费用清单', 'original', { basis: BASIS_20 }),
        issued('诊断证明或出院记录', 'copy', { basis: BASIS_20 }),
      ],
      fees: [],
      basis: [HANDLING_20, FUND_28],
      result: PAID,
    },
    { result: '报销核定结果', refusal: '不予支付并告知' },
  ),
  permit(
    {
      item: '门诊费用报销',
      summary: text('没有直接结算的门诊费用，回来报销', 'For outpatient bills that were not settled at once'),
      audience: ['citizen'],
      ...BILLS,
      conditions: ['参加基本医疗保险并在待遇期内', '费用属于门诊统筹、慢特病或者急诊抢救范围'],
      materials: [
        PROOF,
        issued('门诊收费票据', 'original', { basis: BASIS_20 }),
        issued('费用清单或处方', 'original', { basis: BASIS_20 }),
        issued('诊断证明或病历', 'copy', { basis: BASIS_20 }),
      ],
      fees: [],
      basis: [HANDLING_20, FUND_28],
      result: PAID,
    },
    { result: '报销核定结果', refusal: '不予支付并告知' },
  ),
  permit(
    {
      item: '基本医疗保险参保人员享受门诊慢特病病种待遇认定',
      summary: text(
        '高血压、糖尿病等慢特病，认定后门诊也报销',
        'Outpatient benefits for chronic illness such as diabetes',
      ),
      audience: ['citizen'],
      promised: working(10),
      limitNote: '法律没有规定认定期限，承诺为示例；专家评审所需时间不计算在内',
      conditions: ['参加基本医疗保险', '所患疾病属于门诊慢特病病种范围并符合认定标准'],
      materials: [
        PROOF,
        bring('门诊慢特病认定申请表', 'form'),
        issued('病历、检查检验报告和诊断证明', 'copy'),
      ],
      fees: [],
      basis: [FUND_28],
      special: ['expert_review'],
      result: { name: text('门诊慢特病待遇认定结果', 'Decision on benefits'), kind: 'approval' },
    },
    {
      special: { name: '专家评审', when: '材料不能确定是否符合病种标准' },
      result: '待遇认定结果',
      refusal: '不予认定并告知',
    },
  ),
  onTheSpot(
    {
      item: '异地长期居住人员备案',
      summary: text('长住外地的，备案后在当地直接结算', 'For those who live elsewhere and are treated there'),
      audience: ['citizen'],
      ...NO_LIMIT,
      conditions: ['参加基本医疗保险', '在参保地以外长期居住、生活、工作'],
      materials: [
        PROOF,
        bring('异地就医备案表', 'form'),
        bring('长期居住的认定材料', 'copy', {
          necessity: 'later',
          note: text('如居住证，可以承诺代替', 'E.g. residence permit, or a promise'),
        }),
      ],
      fees: [],
      basis: [AWAY_29],
      result: FILED,
    },
    '录入备案',
    '备案结果',
  ),
  onTheSpot(
    {
      item: '异地转诊人员备案',
      summary: text('医院建议转到外地治疗的，先备案', 'Before you go to a hospital elsewhere on referral'),
      audience: ['citizen'],
      ...NO_LIMIT,
      conditions: ['参加基本医疗保险', '因病情需要转往参保地以外就医'],
      materials: [
        PROOF,
        bring('异地就医备案表', 'form'),
        issued('转诊意见', 'copy', { necessity: 'optional' }),
      ],
      fees: [],
      basis: [AWAY_29],
      result: FILED,
    },
    '录入备案',
    '备案结果',
  ),
  permit(
    {
      item: '生育津贴支付',
      summary: text('单位参加生育保险的，女职工产后申领', 'For employees after childbirth'),
      audience: ['citizen', 'company'],
      statutory: working(10),
      promised: working(5),
      conditions: ['用人单位已经缴纳生育保险费', '女职工生育享受产假或者享受计划生育手术休假'],
      materials: [PROOF, issued('病历资料', 'copy', { basis: BASIS_20 })],
      fees: [],
      basis: [
        handling(
          '第二十条',
          '参加生育保险的个人申领生育津贴，应当向社会保险经办机构提供病历资料。社会保险经办机构应当对病历资料进行审核，并自收到申请之日起10个工作日内办理完毕。',
        ),
        insurance('第五十六条', '生育津贴按照职工所在用人单位上年度职工月平均工资计发。'),
      ],
      result: { name: text('生育津贴到账', 'Allowance paid'), kind: 'other' },
      lawful: ['conditions'],
    },
    { result: '津贴核定结果', refusal: '不予支付并告知' },
  ),
];
