import { deskOf } from './desk.ts';
import { BUSINESS_LICENCE, registration, REGISTRATION_19 } from './laws.ts';
import { bring, LICENCE, type Sheet, text, working } from './sheet.ts';

const { permit, onTheSpot } = deskOf({
  body: '广安市广安区行政审批局',
  section: '企业注册股',
  duty: '市场主体登记',
  government: '优化营商环境，便利市场准入',
});

const BASIS_16 = '中华人民共和国市场主体登记管理条例第十六条';
const LIMIT = {
  statutory: working(3),
  limitNote: '材料齐全的当场登记；情形复杂的经批准可以再延长3个工作日',
} as const;
const OWNER_ID = bring('经营者居民身份证', 'seen', { source: 'government', basis: BASIS_16 });
const PREMISES = text('自有房带产权证，租房带租约', 'Deed, or lease');

/** Registration of those who do business. */
export const REGISTRY: readonly Sheet[] = [
  onTheSpot(
    {
      item: '个体工商户设立登记',
      summary: text('材料齐全的当场登记', 'Registered at once when the papers are complete'),
      audience: ['citizen'],
      ...LIMIT,
      conditions: [
        '有经营能力的公民，实名登记',
        '有名称、经营场所和经营范围',
        '登记前依法须经批准的，已取得批准文件',
      ],
      materials: [
        bring('个体工商户登记申请书', 'form', { basis: BASIS_16 }),
        OWNER_ID,
        bring('经营场所使用证明', 'copy', { basis: BASIS_16, note: PREMISES }),
      ],
      fees: [],
      basis: [
        REGISTRATION_19,
        registration(
          '第二十一条',
          '申请人申请市场主体设立登记，登记机关依法予以登记的，签发营业执照。营业执照签发日期为市场主体的成立日期。',
        ),
      ],
      result: BUSINESS_LICENCE,
      lawful: ['result'],
    },
    '形式审查并登记',
    '营业执照',
  ),
  onTheSpot(
    {
      item: '个体工商户变更登记（备案）',
      summary: text('改名称、场所、经营范围等', 'Change of name, premises or line of business'),
      audience: ['citizen'],
      ...LIMIT,
      conditions: ['自法定变更事项发生之日起30日内申请', '依法须经批准的，在批准文件有效期内申请'],
      materials: [
        bring('个体工商户登记（备案）申请书', 'form', { basis: BASIS_16 }),
        OWNER_ID,
        {
          ...LICENCE,
          name: '营业执照正、副本',
          waived: false,
          form: 'original',
          source: 'applicant',
          specification: '换发新照时交回',
        },
        bring('变更事项的证明材料', 'copy', { necessity: 'optional' }),
      ],
      fees: [],
      basis: [
        REGISTRATION_19,
        registration(
          '第二十四条',
          '市场主体变更登记事项，应当自作出变更决议、决定或者法定变更事项发生之日起30日内向登记机关申请变更登记。',
        ),
      ],
      result: BUSINESS_LICENCE,
      lawful: ['conditions', 'result'],
    },
    '形式审查并登记',
    '换发的营业执照',
  ),
  permit(
    {
      item: '个体工商户注销登记',
      summary: text('不再经营的，简易注销，不用公示', 'Close down simply, without public notice'),
      audience: ['citizen'],
      statutory: working(3),
      promised: working(1),
      limitNote: '推送税务等部门征求意见的10日不计算在内',
      conditions: [
        '未发生债权债务或者已清偿完结',
        '已结清税款、社会保险费用',
        '没有被列入经营异常名录、被吊销营业执照',
      ],
      materials: [
        bring('个体工商户注销登记申请书', 'form', { basis: BASIS_16 }),
        OWNER_ID,
        bring('承诺书', 'form', { basis: '中华人民共和国市场主体登记管理条例第三十三条' }),
        bring('营业执照正、副本', 'original', {
          source: 'government',
          specification: '交回；遗失的先公告作废',
        }),
      ],
      fees: [],
      basis: [
        registration(
          '第三十三条',
          '个体工商户按照简易程序办理注销登记的，无需公示，由登记机关将个体工商户的注销登记申请推送至税务等有关部门，有关部门在10日内没有提出异议的，可以直接办理注销登记。',
        ),
        REGISTRATION_19,
      ],
      result: { name: text('准予注销登记通知书', 'Notice of closure'), kind: 'approval' },
      lawful: ['conditions'],
    },
    { result: '准予注销登记通知书', refusal: '不予登记并告知' },
  ),
  permit(
    {
      item: '公司设立登记',
      summary: text('开办公司，领取营业执照', 'Found a company and get its business licence'),
      audience: ['company', 'citizen'],
      ...LIMIT,
      promised: working(1),
      conditions: [
        '有公司章程、名称、住所和法定代表人',
        '股东、法定代表人实名验证',
        '登记前依法须经批准的，已取得批准文件',
      ],
      materials: [
        bring('公司登记申请书', 'form', { basis: BASIS_16 }),
        bring('公司章程', 'original', {
          basis: BASIS_16,
          note: text('股东签字或盖章', 'Signed by the shareholders'),
        }),
        bring('股东主体资格证明', 'copy', { basis: BASIS_16 }),
        bring('法定代表人、董事、监事和经理身份证明', 'copy', { basis: BASIS_16 }),
        bring('住所使用证明', 'copy', { basis: BASIS_16, note: PREMISES }),
      ],
      fees: [],
      basis: [
        REGISTRATION_19,
        registration(
          '第二十一条',
          '申请人申请市场主体设立登记，登记机关依法予以登记的，签发营业执照。营业执照签发日期为市场主体的成立日期。',
        ),
      ],
      result: BUSINESS_LICENCE,
      lawful: ['result'],
    },
    { result: '营业执照', refusal: '不予登记并告知' },
  ),
  permit(
    {
      item: '公司变更登记',
      summary: text(
        '改名称、住所、法定代表人、股东等',
        'Change of name, seat, representative or shareholders',
      ),
      audience: ['company'],
      ...LIMIT,
      promised: working(1),
      conditions: ['自作出变更决议、决定或者法定变更事项发生之日起30日内申请', '变更内容合法，决议有效'],
      materials: [
        bring('公司变更登记申请书', 'form', { basis: BASIS_16 }),
        bring('变更决议或者决定', 'original'),
        bring('修改后的公司章程或者章程修正案', 'original', {
          necessity: 'optional',
          note: text('变更涉及章程时带', 'If the articles change'),
        }),
        bring('营业执照正、副本', 'original', { source: 'government', specification: '换发新照时交回' }),
      ],
      fees: [],
      basis: [
        REGISTRATION_19,
        registration(
          '第二十八条',
          '市场主体变更登记涉及营业执照记载事项的，登记机关应当及时为市场主体换发营业执照。',
        ),
      ],
      result: BUSINESS_LICENCE,
      lawful: ['result'],
    },
    { result: '换发的营业执照', refusal: '不予登记并告知' },
  ),
];
