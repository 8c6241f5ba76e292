import { deskOf } from './desk.ts';
import { BY_JOINT_LAW, BY_PERMIT_LAW, PERMIT_42, PERMIT_42_JOINT, PERMIT_45 } from './laws.ts';
import { pledgeSteps } from './pledge-steps.ts';
import { article, bring, issued, LICENCE, type Sheet, shared, text, working } from './sheet.ts';

const SECTION = '社会事务审批股';
const { permit, own } = deskOf({
  body: '广安市广安区行政审批局',
  section: SECTION,
  duty: '集中行使划入的行政许可',
  government: '推进相对集中行政许可权改革',
});

const POLICE = '区公安分局';
const TRANSPORT = '区交通运输局';
const BUSES = '校车安全管理条例';
const STREETS = '城市道路管理条例';

/** Permits for shops, school buses and streets, which the approval bureau decides for the others. */
export const APPROVAL: readonly Sheet[] = [
  permit(
    {
      item: '食品(含保健食品)经营许可核发',
      summary: text('开餐馆、食堂、卖散装食品前办理', 'For restaurants, canteens and loose food'),
      audience: ['company', 'citizen'],
      statutory: working(20),
      promised: working(5),
      limitNote:
        '食品安全法指明依照行政许可法，适用其第四十二条；食品经营许可和备案管理办法（2023）缩短为十个工作日，条文待核对',
      conditions: [
        '有与经营的食品品种、数量相适应的场所，与有毒有害场所保持距离',
        '有相应的设备、设施和合理的设备布局、工艺流程',
        '有食品安全管理人员和规章制度',
      ],
      materials: [
        bring('食品经营许可申请书', 'form'),
        LICENCE,
        bring('设备设施、经营布局和操作流程文件', 'original', {
          basis: '中华人民共和国食品安全法第三十三条',
        }),
        bring('食品安全规章制度目录', 'original', { basis: '中华人民共和国食品安全法第三十三条' }),
      ],
      fees: [],
      basis: [
        article(
          '中华人民共和国食品安全法',
          '2021-04-29',
          '第三十五条',
          '县级以上地方人民政府食品安全监督管理部门应当依照《中华人民共和国行政许可法》的规定，审核申请人提交的本法第三十三条第一款第一项至第四项规定要求的相关资料，必要时对申请人的生产经营场所进行现场核查；对符合规定条件的，准予许可；对不符合规定条件的，不予许可并书面说明理由。',
        ),
        PERMIT_42,
      ],
      result: { name: text('食品经营许可证', 'Food business permit'), kind: 'licence' },
      lawful: ['result'],
    },
    { inspect: '必要时到店核对布局、设备和清洗消毒条件', result: '食品经营许可证' },
  ),
  own({
    item: '公共场所卫生许可新办审批（县级）',
    summary: text('开宾馆、理发店、浴室、游泳馆前办理', 'For hotels, hairdressers, baths and swimming pools'),
    audience: ['company', 'citizen'],
    ...BY_PERMIT_LAW,
    conditions: [
      '空气、微小气候、水质、采光、照明、噪音、顾客用具和卫生设施符合国家卫生标准',
      '从业人员持有健康合格证',
      '有卫生管理制度和人员',
    ],
    materials: [
      bring('卫生许可证申请表', 'form'),
      bring('法定代表人或负责人身份证明', 'copy'),
      bring('地址方位示意图、平面图和卫生设施平面布局图', 'original'),
      issued('卫生检测或评价报告', 'original', {
        note: text('用集中空调的另带空调检测报告', 'With central air conditioning, its report too'),
      }),
      bring('卫生管理制度', 'original'),
    ],
    fees: [],
    basis: [
      article(
        '公共场所卫生管理条例',
        '2019-04-23',
        '第八条',
        '除公园、体育场(馆)、公共交通工具外的公共场所，经营单位应当及时向卫生行政部门申请办理“卫生许可证”。“卫生许可证”两年复核一次。',
      ),
      PERMIT_42,
      PERMIT_45,
    ],
    special: ['testing'],
    pledge: working(40),
    result: { name: text('公共场所卫生许可证', 'Hygiene permit'), kind: 'licence' },
    steps: pledgeSteps(SECTION, BY_PERMIT_LAW.promised, '到场核对卫生设施、消毒间和布局'),
  }),
  permit(
    {
      item: '校车使用许可',
      summary: text('接送学生的校车，上路前办理', 'Before a school bus takes to the road'),
      audience: ['institution', 'company'],
      share: 'leading',
      jointBodies: [POLICE, TRANSPORT],
      ...BY_JOINT_LAW,
      limitNote:
        '条例规定征求意见3个、回复3个、审查5个工作日；政府批准没有规定期限，整件联合办理，适用行政许可法第四十二条第二款',
      conditions: [
        '车辆符合校车安全国家标准，检验合格并已注册登记',
        '有取得校车驾驶资格的驾驶人',
        '有合理可行的校车运行方案',
        '有健全的安全管理制度',
        '已经投保机动车承运人责任保险',
      ],
      materials: [
        '校车使用许可申请表',
        '车辆检验合格证明和行驶证',
        '驾驶人校车驾驶资格证明',
        '校车运行方案',
        '校车安全管理制度',
        '机动车承运人责任保险凭证',
      ].map((name, at) => bring(name, at === 0 ? 'form' : 'copy', { basis: `${BUSES}第十四条` })),
      fees: [],
      basis: [
        article(
          BUSES,
          '2012-04-05',
          '第十五条',
          '教育行政部门应当自收到申请材料之日起3个工作日内，分别送同级公安机关交通管理部门、交通运输部门征求意见，公安机关交通管理部门和交通运输部门应当在3个工作日内回复意见。教育行政部门应当自收到回复意见之日起5个工作日内提出审查意见，报本级人民政府。',
        ),
        PERMIT_42_JOINT,
      ],
      result: { name: text('校车标牌', 'School bus plate'), kind: 'licence' },
      lawful: ['conditions'],
    },
    {
      joint: [
        { id: 'traffic', name: '公安交管部门回复意见', actor: POLICE, days: 3 },
        { id: 'transport', name: '交通运输部门回复意见', actor: TRANSPORT, days: 3 },
      ],
      result: '校车标牌',
    },
  ),
  permit(
    {
      item: '占用、挖掘城市道路审批',
      summary: text('施工要占道、挖路前办理', 'Before a street is dug up or occupied'),
      audience: ['company', 'institution', 'organ'],
      share: 'leading',
      jointBodies: [POLICE],
      ...BY_JOINT_LAW,
      promised: working(8),
      conditions: [
        '因工程建设或者其他特殊情况确需占用、挖掘',
        '新建、扩建、改建道路交付使用后5年内、大修道路竣工后3年内不得挖掘，特殊情况须经政府批准',
        '有施工方案、交通组织和恢复方案',
      ],
      materials: [
        bring('占用、挖掘城市道路申请表', 'form'),
        shared('城市规划部门批准签发的文件', { basis: `${STREETS}第三十三条` }),
        bring('有关设计文件', 'copy', { basis: `${STREETS}第三十三条` }),
        bring('施工和交通组织方案', 'original'),
      ],
      fees: null,
      basis: [
        article(
          STREETS,
          '2019-03-24',
          '第三十三条',
          '因工程建设需要挖掘城市道路的，应当提交城市规划部门批准签发的文件和有关设计文件，经市政工程行政主管部门和公安交通管理部门批准，方可按照规定挖掘。新建、扩建、改建的城市道路交付使用后5年内、大修的城市道路竣工后3年内不得挖掘；因特殊情况需要挖掘的，须经县级以上城市人民政府批准。',
        ),
        article(
          STREETS,
          '2019-03-24',
          '第三十一条',
          '因特殊情况需要临时占用城市道路的，须经市政工程行政主管部门和公安交通管理部门批准，方可按照规定占用。',
        ),
        PERMIT_42_JOINT,
      ],
      result: { name: text('占用、挖掘城市道路许可证', 'Street works permit'), kind: 'licence' },
      lawful: ['conditions'],
    },
    {
      inspect: '到现场核对位置、面积、管线和交通影响',
      joint: [{ id: 'traffic', name: '公安交管部门审批', actor: POLICE, days: 3 }],
      result: '占用、挖掘许可证',
      section: '市政审批股',
    },
  ),
];
