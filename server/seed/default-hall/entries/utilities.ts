import { deskOf } from './desk.ts';
import { article, bring, ID_CARD, type Sheet, shared, text, working } from './sheet.ts';

const HOUSING = deskOf({
  body: '广安市广安区住房和城乡建设局',
  section: '市政公用服务窗口',
  duty: '监督供水、供气企业的服务',
  government: '保障城市供水、供气',
});
const REFORM = deskOf({
  body: '广安市广安区发展和改革局',
  section: '投资和能源窗口',
  duty: '投资项目备案和电力运行协调',
  government: '扩大有效投资，保障能源供应',
});

const SERVICE_28 = article(
  '优化营商环境条例',
  '2019-10-22',
  '第二十八条',
  '供水、供电、供气、供热等公用企事业单位应当向社会公开服务标准、资费标准等信息，为市场主体提供安全、便捷、稳定和价格合理的服务，不得强迫市场主体接受不合理的服务条件，不得以任何名义收取不合理费用。各地区应当优化报装流程，在国家规定的报装办理时限内确定并公开具体办理时间。',
);
const LIMIT_NOTE = '条例要求各地公开具体办理时间，没有写明天数，承诺为示例；外线施工时间不计算在内';
const PAPERS = [
  ID_CARD,
  shared('营业执照', { necessity: 'optional', note: text('单位用户', 'For businesses') }),
  bring('用地或者房屋权属证明', 'copy', {
    necessity: 'later',
    note: text('可以承诺后补', 'May follow, on a promise'),
  }),
];
const CONDITIONS = ['在供应范围内，有用户用址的合法权属或者使用权', '内部管线符合安全技术标准'];

/** New connections of water, gas and power, and what is only filed. */
export const UTILITIES: readonly Sheet[] = [
  HOUSING.permit(
    {
      item: '供水报装',
      summary: text('新装、增容自来水，现场勘查后接通', 'A new water connection, after a look at the place'),
      audience: ['citizen', 'company', 'institution'],
      promised: working(4),
      limitNote: LIMIT_NOTE,
      conditions: CONDITIONS,
      materials: [bring('用水报装申请表', 'form'), ...PAPERS],
      fees: null,
      basis: [SERVICE_28],
      result: { name: text('供水接通', 'Water connected'), kind: 'none' },
    },
    { inspect: '到现场勘查管线位置和用水量', result: '供水合同', refusal: '不能接入并说明理由' },
  ),
  HOUSING.permit(
    {
      item: '供气报装',
      summary: text('新装燃气，安全检查合格后通气', 'A new gas connection, after a safety check'),
      audience: ['citizen', 'company', 'institution'],
      promised: working(4),
      limitNote: LIMIT_NOTE,
      conditions: CONDITIONS,
      materials: [bring('用气报装申请表', 'form'), ...PAPERS],
      fees: null,
      basis: [SERVICE_28],
      result: { name: text('燃气接通', 'Gas connected'), kind: 'none' },
    },
    { inspect: '到现场勘查管线、通风和用气安全', result: '供气合同', refusal: '不能接入并说明理由' },
  ),
  REFORM.permit(
    {
      item: '供电报装',
      summary: text('新装、增容用电，现场勘查后送电', 'A new power connection'),
      audience: ['citizen', 'company', 'institution'],
      promised: working(6),
      limitNote: LIMIT_NOTE,
      conditions: CONDITIONS,
      materials: [bring('用电报装申请表', 'form'), ...PAPERS],
      fees: null,
      basis: [SERVICE_28],
      result: { name: text('送电', 'Power connected'), kind: 'none' },
    },
    { inspect: '到现场勘查供电方案', result: '供电方案', refusal: '不能接入并说明理由' },
  ),
  REFORM.onTheSpot(
    {
      item: '企业投资项目备案',
      summary: text(
        '开工前在线告知，信息齐全即为备案',
        'Filed online before building begins; complete means filed',
      ),
      audience: ['company'],
      limitNote: '备案机关收到全部信息即为备案，没有审批期限',
      conditions: ['不属于核准目录的企业固定资产投资项目', '符合产业政策'],
      materials: [
        bring('企业基本情况', 'electronic'),
        bring('项目名称、地点、规模和内容', 'electronic'),
        bring('项目总投资额', 'electronic'),
        bring('符合产业政策的声明', 'electronic'),
      ].map(one => ({ ...one, basis: '企业投资项目核准和备案管理条例第十三条' })),
      fees: [],
      basis: [
        article(
          '企业投资项目核准和备案管理条例',
          '2016-11-30',
          '第十三条',
          '备案机关收到本条第一款规定的全部信息即为备案；企业告知的信息不齐全的，备案机关应当指导企业补正。企业需要备案证明的，可以要求备案机关出具或者通过在线平台自行打印。',
        ),
      ],
      result: { name: text('企业投资项目备案证明', 'Proof of filing'), kind: 'other' },
      delivery: ['electronic', 'counter'],
      visits: 0,
    },
    '核对信息并备案',
    '备案证明',
  ),
];
