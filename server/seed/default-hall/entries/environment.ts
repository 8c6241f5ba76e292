import { deskOf } from './desk.ts';
import { BY_PERMIT_LAW, HEARING, PERMIT_42, PERMIT_45 } from './laws.ts';
import { article, bring, calendar, LICENCE, type Sheet, shared, text } from './sheet.ts';

const WATER = deskOf({
  body: '广安市广安区水务局',
  section: '水政水资源窗口',
  duty: '河道、水资源和水土保持管理',
  government: '防洪保安，保护河湖',
});
const ENVIRONMENT = deskOf({
  body: '广安市广安生态环境局',
  section: '环评审批窗口',
  duty: '环境影响评价审批和污染防治监督',
  government: '对本行政区域环境质量负责',
});

/** Rivers, soil and the environment. */
export const ENVIRONMENT_ITEMS: readonly Sheet[] = [
  WATER.permit(
    {
      item: '河道采砂许可',
      summary: text(
        '在河道里采砂前办理，采区和数量有规划',
        'Before sand is dug from a river; places and amounts are planned',
      ),
      audience: ['company'],
      ...BY_PERMIT_LAW,
      conditions: ['采区在河道采砂规划的可采区内', '不在禁采期', '有采砂作业方式、弃料处理和安全方案'],
      materials: [
        bring('河道采砂申请书', 'form'),
        LICENCE,
        bring('采砂作业和弃料处理方案', 'original'),
        bring('采砂船舶、机具证明', 'copy'),
      ],
      fees: null,
      basis: [
        article(
          '中华人民共和国水法',
          '2016-07-02',
          '第三十九条',
          '国家实行河道采砂许可制度。河道采砂许可制度实施办法，由国务院规定。在河道管理范围内采砂，影响河势稳定或者危及堤防安全的，有关县级以上人民政府水行政主管部门应当划定禁采区和规定禁采期，并予以公告。',
        ),
        PERMIT_42,
        PERMIT_45,
      ],
      special: ['tender', 'expert_review'],
      quantity: '以河道采砂规划的年度控制开采量为限，可以通过招标等公平竞争的方式确定',
      result: { name: text('河道采砂许可证', 'Sand mining permit'), kind: 'licence' },
    },
    {
      inspect: '核对采区界线和河势堤防情况',
      special: { name: '招标和专家评审', when: '可采量有限，需要竞争确定' },
      result: '河道采砂许可证',
    },
  ),
  WATER.permit(
    {
      item: '生产建设项目水土保持方案审批（新办）（据省政府令第349号,部分省级权限下放成都等８市)',
      summary: text('项目开工前编制并报批水土保持方案', 'A plan against soil erosion before building begins'),
      audience: ['company', 'institution'],
      ...BY_PERMIT_LAW,
      conditions: [
        '在山区、丘陵区等容易发生水土流失的区域开办可能造成水土流失的生产建设项目',
        '方案包括预防和治理的范围、目标、措施和投资',
      ],
      materials: [
        bring('水土保持方案审批申请书', 'form'),
        bring('水土保持方案', 'original', { basis: '中华人民共和国水土保持法第二十五条' }),
        shared('项目备案或核准文件'),
      ],
      fees: [],
      basis: [
        article(
          '中华人民共和国水土保持法',
          '2010-12-25',
          '第二十五条',
          '在山区、丘陵区、风沙区以及水土保持规划确定的容易发生水土流失的其他区域开办可能造成水土流失的生产建设项目，生产建设单位应当编制水土保持方案，报县级以上人民政府水行政主管部门审批，并按照经批准的水土保持方案，采取水土流失预防和治理措施。',
        ),
        PERMIT_42,
        PERMIT_45,
      ],
      special: ['expert_review'],
      result: { name: text('准予水土保持方案的决定', 'Approval of the plan'), kind: 'approval' },
      lawful: ['conditions'],
    },
    { special: { name: '技术评审', when: '方案需要专家评审' }, result: '准予行政许可决定书' },
  ),
  ENVIRONMENT.permit(
    {
      item: '一般建设项目环境影响报告表审批（市级）',
      summary: text('编制环境影响报告表的项目，开工前报批', 'For projects with an environmental report form'),
      audience: ['company', 'institution'],
      level: 'city',
      statutory: calendar(30),
      promised: calendar(10),
      limitNote: '自收到报告表之日起算；需要听证、专家评审的，所需时间另行告知',
      conditions: [
        '属于应当编制环境影响报告表的项目',
        '选址、布局、规模符合法律法规和规划',
        '污染防治措施能确保达标排放',
      ],
      materials: [
        bring('环境影响报告表报批申请书', 'form'),
        bring('建设项目环境影响报告表', 'original', { basis: '中华人民共和国环境影响评价法第二十二条' }),
        bring('公示情况说明', 'original'),
      ],
      fees: [],
      basis: [
        article(
          '中华人民共和国环境影响评价法',
          '2018-12-29',
          '第二十二条',
          '审批部门应当自收到环境影响报告书之日起六十日内，收到环境影响报告表之日起三十日内，分别作出审批决定并书面通知建设单位。国家对环境影响登记表实行备案管理。审核、审批建设项目环境影响报告书、报告表以及备案环境影响登记表，不得收取任何费用。',
        ),
        PERMIT_45,
      ],
      special: ['hearing', 'expert_review'],
      result: { name: text('环境影响报告表的批复', 'Approval of the report'), kind: 'approval' },
      lawful: ['fees'],
    },
    {
      inspect: '必要时到项目地踏勘周边敏感目标',
      special: { ...HEARING, name: '听证或者专家评审' },
      result: '批复',
    },
  ),
];
