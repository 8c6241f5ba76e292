import { bring, BY_PERMIT_LAW, calendar, FREE, type Sheet, text, working } from './sheet.ts';

const OWNER_ID = bring('经营者居民身份证', 'seen');

/** What shops and companies come for. */
export const BUSINESS_SHEETS: readonly Sheet[] = [
  {
    item: '个体工商户设立登记',
    summary: text('材料齐全的当场登记', 'Registered at once when the papers are complete'),
    audience: ['citizen'],
    statutory: working(3),
    promised: working(1),
    visits: 1,
    fee: FREE,
    materials: [
      bring('个体工商户登记申请书', 'form'),
      OWNER_ID,
      bring('经营场所使用证明', 'copy', { note: text('自有房带产权证，租房带租约', 'Deed, or lease') }),
    ],
    result: text('营业执照', 'Business licence'),
    basis: '《市场主体登记管理条例》',
  },
  {
    item: '公司设立登记',
    audience: ['company', 'citizen'],
    statutory: working(3),
    promised: working(1),
    visits: 1,
    fee: FREE,
    materials: [
      bring('公司登记申请书', 'form'),
      bring('公司章程', 'original', { note: text('股东签字或盖章', 'Signed by the shareholders') }),
      bring('股东主体资格证明', 'copy'),
      bring('法定代表人、董事、监事和经理身份证明', 'copy'),
      bring('住所使用证明', 'copy'),
    ],
    result: text('营业执照', 'Business licence'),
    basis: '《市场主体登记管理条例》',
  },
  {
    item: '食品(含保健食品)经营许可核发',
    audience: ['company', 'citizen'],
    ...BY_PERMIT_LAW,
    fee: FREE,
    materials: [
      bring('食品经营许可申请书', 'form'),
      bring('营业执照', 'copy', { waived: true }),
      bring('设备设施、经营布局和操作流程文件', 'original'),
      bring('食品安全规章制度目录', 'original'),
    ],
    result: text('食品经营许可证', 'Food business permit'),
    basis: '《食品安全法》《食品经营许可和备案管理办法》',
  },
  {
    item: '烟草专卖零售许可证新办',
    audience: ['citizen', 'company'],
    ...BY_PERMIT_LAW,
    fee: FREE,
    materials: [
      bring('烟草专卖零售许可证申请表', 'form'),
      OWNER_ID,
      bring('营业执照', 'copy'),
      bring('经营场所权属证明', 'copy'),
    ],
    result: text('烟草专卖零售许可证', 'Tobacco retail permit'),
    basis: '《烟草专卖许可证管理办法》',
  },
  {
    item: '公共场所卫生许可新办审批（县级）',
    audience: ['company', 'citizen'],
    ...BY_PERMIT_LAW,
    fee: FREE,
    materials: [
      bring('卫生许可证申请表', 'form'),
      bring('法定代表人或负责人身份证明', 'copy'),
      bring('地址方位示意图、平面图和卫生设施平面布局图', 'original'),
      bring('卫生检测或评价报告', 'original', {
        note: text('用集中空调的另带空调检测报告', 'With central air conditioning, its report too'),
      }),
      bring('卫生管理制度', 'original'),
    ],
    result: text('公共场所卫生许可证', 'Hygiene permit'),
    basis: '《公共场所卫生管理条例实施细则》',
  },
  {
    item: '建筑工程施工许可证核发',
    audience: ['company'],
    statutory: calendar(7),
    fee: FREE,
    materials: [
      bring('建筑工程施工许可证申请表', 'form'),
      bring('用地批准手续', 'copy'),
      bring('建设工程规划许可证', 'copy', { waived: true }),
      bring('施工合同', 'copy'),
      bring('施工图设计文件审查合格证明', 'copy'),
      bring('保证工程质量和安全的措施', 'original'),
      bring('建设资金落实承诺', 'original'),
    ],
    result: text('建筑工程施工许可证', 'Building permit'),
    basis: '《建筑法》《建筑工程施工许可管理办法》',
  },
];
