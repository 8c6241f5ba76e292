import { deskOf } from './desk.ts';
import { BY_PERMIT_LAW, NO_LIMIT, PERMIT_42 } from './laws.ts';
import {
  article,
  bring,
  calendar,
  ID_CARD,
  issued,
  LICENCE,
  type Sheet,
  shared,
  text,
  working,
} from './sheet.ts';

const { permit, onTheSpot } = deskOf({
  body: '广安市广安区住房和城乡建设局',
  section: '建设管理窗口',
  duty: '建设工程、住房保障和市政公用管理',
  government: '保障住房，建好城市',
});

const BUILDING = '中华人民共和国建筑法';
const DRAINS = '城镇排水与污水处理条例';

/** Building, housing and what runs under the street. */
export const HOUSING: readonly Sheet[] = [
  permit(
    {
      item: '建筑工程施工许可证核发',
      summary: text('工程开工前领取施工许可证', 'Before building begins'),
      audience: ['company'],
      statutory: calendar(7),
      promised: calendar(3),
      conditions: [
        '已经办理用地批准手续',
        '依法应当办理建设工程规划许可证的，已经取得',
        '需要拆迁的，拆迁进度符合施工要求',
        '已经确定建筑施工企业',
        '有满足施工需要的资金安排、施工图纸及技术资料',
        '有保证工程质量和安全的具体措施',
      ],
      materials: [
        bring('建筑工程施工许可证申请表', 'form'),
        bring('用地批准手续', 'copy', { source: 'government', basis: `${BUILDING}第八条` }),
        shared('建设工程规划许可证', { basis: `${BUILDING}第八条` }),
        bring('施工合同', 'copy', { basis: `${BUILDING}第八条` }),
        issued('施工图设计文件审查合格证明', 'copy', { basis: `${BUILDING}第八条` }),
        bring('保证工程质量和安全的措施', 'original', { basis: `${BUILDING}第八条` }),
        bring('建设资金落实承诺', 'original', { basis: `${BUILDING}第八条` }),
      ],
      fees: [],
      basis: [
        article(
          BUILDING,
          '2019-04-23',
          '第八条',
          '建设行政主管部门应当自收到申请之日起七日内，对符合条件的申请颁发施工许可证。',
        ),
        article(
          BUILDING,
          '2019-04-23',
          '第七条',
          '建筑工程开工前，建设单位应当按照国家有关规定向工程所在地县级以上人民政府建设行政主管部门申请领取施工许可证；但是，国务院建设行政主管部门确定的限额以下的小型工程除外。',
        ),
      ],
      result: { name: text('建筑工程施工许可证', 'Building permit'), kind: 'licence' },
      lawful: ['conditions', 'result'],
    },
    { result: '施工许可证' },
  ),
  permit(
    {
      item: '城镇污水排入排水管网许可',
      summary: text(
        '餐饮、洗车、医院等排污水入管网前办理',
        'Before a business drains into the public sewers',
      ),
      audience: ['company', 'institution', 'citizen'],
      ...BY_PERMIT_LAW,
      conditions: [
        '排放口的设置符合城镇排水与污水处理规划的要求',
        '按照国家有关规定建设相应的预处理设施和水质、水量检测设施',
        '排放的污水符合国家或者地方规定的有关排放标准',
      ],
      materials: [
        bring('污水排入排水管网许可申请表', 'form'),
        LICENCE,
        bring('排水管网和预处理设施图', 'original', { basis: `${DRAINS}第二十二条` }),
        issued('水质检测报告', 'original', { basis: `${DRAINS}第二十二条` }),
      ],
      fees: [],
      basis: [
        article(
          DRAINS,
          '2013-10-02',
          '第二十一条',
          '从事工业、建筑、餐饮、医疗等活动的企业事业单位、个体工商户(以下称排水户)向城镇排水设施排放污水的，应当向城镇排水主管部门申请领取污水排入排水管网许可证。城镇排水主管部门应当按照国家有关标准，重点对影响城镇排水与污水处理设施安全运行的事项进行审查。',
        ),
        PERMIT_42,
      ],
      special: ['testing'],
      result: { name: text('污水排入排水管网许可证', 'Sewer discharge permit'), kind: 'licence' },
      lawful: ['conditions', 'result'],
    },
    {
      inspect: '核对排放口、预处理设施和检测井',
      special: { name: '检测', when: '水质需要复测' },
      result: '排水许可证',
    },
  ),
  permit(
    {
      item: '公共租赁住房申请资格审核认定',
      summary: text('住房困难的家庭申请公租房，排队轮候', 'Public rental housing; one waits in turn'),
      audience: ['citizen'],
      promised: working(20),
      limitNote: '承诺为示例，不含公示时间；取得资格后按顺序轮候配租',
      conditions: ['在本区无住房或者住房面积低于规定标准', '收入、财产低于规定标准'],
      materials: [
        bring('公共租赁住房申请表', 'form'),
        ID_CARD,
        bring('收入和财产情况说明', 'original'),
        shared('不动产登记信息'),
        shared('婚姻登记信息'),
      ],
      fees: [],
      basis: [
        article(
          '社会救助暂行办法',
          '2019-03-02',
          '第四十条',
          '城镇家庭申请住房救助的，应当经由乡镇人民政府、街道办事处或者直接向县级人民政府住房保障部门提出，经县级人民政府民政部门审核家庭收入、财产状况和县级人民政府住房保障部门审核家庭住房状况并公示后，对符合申请条件的申请人，由县级人民政府住房保障部门优先给予保障。',
        ),
      ],
      share: 'leading',
      jointBodies: ['区民政局'],
      quantity: '以当期可配租房源为限，按轮候顺序配租',
      result: { name: text('公租房资格确认通知书', 'Confirmation of eligibility'), kind: 'approval' },
    },
    {
      inspect: '核实住房状况',
      joint: [{ id: 'income', name: '民政部门核对收入财产', actor: '区民政局', days: 8 }],
      result: '资格确认通知书',
      refusal: '不予认定并告知',
      section: '住房保障股',
    },
  ),
  onTheSpot(
    {
      item: '住宅专项维修资金查询',
      summary: text('查自己房子的维修资金余额', 'The balance of your home’s repair fund'),
      audience: ['citizen'],
      ...NO_LIMIT,
      conditions: ['房屋所有权人本人查询'],
      materials: [ID_CARD, shared('不动产登记信息')],
      fees: [],
      basis: [
        article(
          '中华人民共和国民法典',
          '2020-05-28',
          '第二百八十一条',
          '建筑物及其附属设施的维修资金，属于业主共有。经业主共同决定，可以用于电梯、屋顶、外墙、无障碍设施等共有部分的维修、更新和改造。建筑物及其附属设施的维修资金的筹集、使用情况应当定期公布。',
        ),
      ],
      result: { name: text('维修资金查询结果', 'Statement of the fund'), kind: 'other' },
    },
    '查询并打印',
    '查询结果',
  ),
  onTheSpot(
    {
      item: '住宅专项维修资金交存',
      summary: text('办理房产登记前交存维修资金', 'Paid in before the home is registered'),
      audience: ['citizen', 'company'],
      ...NO_LIMIT,
      conditions: ['商品住宅、售后公有住房的业主'],
      materials: [ID_CARD, bring('商品房买卖合同', 'copy')],
      fees: null,
      basis: [
        article(
          '中华人民共和国民法典',
          '2020-05-28',
          '第二百八十一条',
          '建筑物及其附属设施的维修资金，属于业主共有。',
        ),
      ],
      result: { name: text('维修资金交存凭证', 'Receipt'), kind: 'other' },
    },
    '核定金额并开具凭证',
    '交存凭证',
  ),
];
