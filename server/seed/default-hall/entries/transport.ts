import { deskOf } from './desk.ts';
import { BY_PERMIT_LAW, PERMIT_42 } from './laws.ts';
import { article, bring, calendar, issued, LICENCE, type Sheet, text, working } from './sheet.ts';

const { permit, onTheSpot } = deskOf({
  body: '广安市广安区交通运输局',
  section: '道路运输窗口',
  duty: '道路运输许可和行业监管',
  government: '保障出行和物流，维护运输安全',
});

const ROADS = '中华人民共和国道路运输条例';
const roads = (of: string, words: string) => article(ROADS, '2023-07-20', of, words);
const ROADS_24 = roads(
  '第二十四条',
  '依照前款规定收到申请的交通运输主管部门，应当自受理申请之日起20日内审查完毕，作出许可或者不予许可的决定。予以许可的，向申请人颁发道路运输经营许可证，并向申请人投入运输的车辆配发车辆营运证；不予许可的，应当书面通知申请人并说明理由。',
);

/** Haulage, coaches and ride-hailing. */
export const TRANSPORT: readonly Sheet[] = [
  permit(
    {
      item: '道路货物运输经营许可',
      summary: text('货车总质量4.5吨以上跑运输前办理', 'Before you haul goods with lorries above 4.5 tonnes'),
      audience: ['company', 'citizen'],
      statutory: calendar(20),
      promised: calendar(7),
      conditions: [
        '有与其经营业务相适应并经检测合格的车辆',
        '有符合规定条件的驾驶人员',
        '有健全的安全生产管理制度',
      ],
      materials: [
        bring('道路货物运输经营申请表', 'form', { basis: `${ROADS}第二十四条` }),
        LICENCE,
        issued('车辆检测合格证明和行驶证', 'copy', { basis: `${ROADS}第二十一条` }),
        bring('驾驶人员从业资格证', 'copy', { source: 'government', basis: `${ROADS}第二十二条` }),
        bring('安全生产管理制度', 'original', { basis: `${ROADS}第二十一条` }),
      ],
      fees: [],
      basis: [
        ROADS_24,
        roads(
          '第二十一条',
          '申请从事货运经营的，应当具备下列条件：（一）有与其经营业务相适应并经检测合格的车辆；（二）有符合本条例第二十二条规定条件的驾驶人员；（三）有健全的安全生产管理制度。',
        ),
      ],
      result: { name: text('道路运输经营许可证', 'Road transport licence'), kind: 'licence' },
      lawful: ['conditions', 'result'],
    },
    { result: '道路运输经营许可证' },
  ),
  onTheSpot(
    {
      item: '道路货物运输车辆道路运输证配发',
      summary: text('已有经营许可的，给货车配发运输证', 'A certificate for each lorry of a licensed haulier'),
      audience: ['company', 'citizen'],
      statutory: calendar(20),
      limitNote: '随经营许可配发，材料齐全的窗口当场办结',
      conditions: ['已取得道路运输经营许可证', '车辆检测合格，总质量4.5吨以上'],
      materials: [
        bring('道路运输证申请表', 'form'),
        bring('机动车行驶证', 'copy', { source: 'government' }),
        issued('车辆检测合格证明', 'copy'),
      ],
      fees: null,
      basis: [ROADS_24],
      result: { name: text('道路运输证', 'Vehicle certificate'), kind: 'licence' },
    },
    '核对车辆并配发',
    '道路运输证',
  ),
  permit(
    {
      item: '网络预约出租汽车运输证发放（新增）',
      summary: text('车辆跑网约车前办理', 'Before a car is used for ride-hailing'),
      audience: ['citizen', 'company'],
      ...BY_PERMIT_LAW,
      promised: working(6),
      conditions: [
        '7座及以下乘用车',
        '安装具有行驶记录功能的车辆卫星定位装置、应急报警装置',
        '车辆技术性能符合运营安全相关标准要求',
      ],
      materials: [
        bring('网约车运输证申请表', 'form'),
        bring('机动车行驶证和登记证书', 'copy', { source: 'government' }),
        issued('卫星定位和应急报警装置安装证明', 'copy'),
        issued('承运人责任保险凭证', 'copy'),
      ],
      fees: [],
      basis: [PERMIT_42, article('网络预约出租汽车经营服务管理暂行办法', '2022-11-30', '第十二条', null)],
      result: { name: text('网络预约出租汽车运输证', 'Ride-hailing certificate'), kind: 'licence' },
    },
    { inspect: '查验车辆和车载装置', result: '网络预约出租汽车运输证' },
  ),
  permit(
    {
      item: '客运线路许可（新增）',
      summary: text('增加客运班线，供求饱和时招标确定', 'A new coach line; by tender where several apply'),
      audience: ['company'],
      statutory: calendar(20),
      promised: calendar(10),
      conditions: [
        '已取得道路旅客运输经营许可',
        '有检测合格的车辆、符合条件的驾驶人员和安全制度',
        '有明确的线路和站点方案',
      ],
      materials: [
        bring('新增客运班线申请表', 'form'),
        bring('线路和站点方案', 'original', { basis: `${ROADS}第八条` }),
        issued('车辆检测合格证明', 'copy', { basis: `${ROADS}第八条` }),
        bring('安全生产管理制度', 'original', { basis: `${ROADS}第八条` }),
      ],
      fees: [],
      basis: [
        roads(
          '第十条',
          '依照前款规定收到申请的交通运输主管部门，应当自受理申请之日起20日内审查完毕，作出许可或者不予许可的决定。',
        ),
        roads(
          '第十二条',
          '县级以上地方人民政府交通运输主管部门在审查客运申请时，应当考虑客运市场的供求状况、普遍服务和方便群众等因素。同一线路有3个以上申请人时，可以通过招标的形式作出许可决定。',
        ),
      ],
      special: ['tender'],
      quantity: '按客运市场供求状况确定，同一线路有3个以上申请人时可以招标',
      result: { name: text('道路客运班线经营许可证明', 'Permit for the line'), kind: 'licence' },
      lawful: ['conditions', 'special', 'quantity'],
    },
    {
      inspect: '查验车辆和站点',
      special: { name: '招标', when: '同一线路有3个以上申请人' },
      result: '班线经营许可证明',
    },
  ),
];
