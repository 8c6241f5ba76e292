import { deskOf } from './desk.ts';
import { PERMIT_42 } from './laws.ts';
import {
  article,
  bring,
  calendar,
  ID_CARD,
  issued,
  LICENCE,
  PHOTO,
  type Sheet,
  shared,
  text,
  working,
} from './sheet.ts';

const { permit, onTheSpot } = deskOf({
  body: '广安市广安区行政审批局',
  section: '卫生文教审批股',
  duty: '集中行使划入的行政许可',
  government: '推进相对集中行政许可权改革',
});

const CLUBS = '民办非企业单位登记管理暂行条例';
const CAFES = '互联网上网服务营业场所管理条例';
const FREE_PERMIT = { fees: [] } as const;

/** Institutions, venues and machines. */
export const VENUES: readonly Sheet[] = [
  permit(
    {
      item: '民办非企业单位成立登记',
      summary: text('民办幼儿园、养老院等非营利机构登记', 'For private non-profit bodies such as care homes'),
      audience: ['association', 'citizen', 'company'],
      statutory: calendar(60),
      promised: calendar(20),
      conditions: [
        '经业务主管单位审查同意',
        '有规范的名称、必要的组织机构',
        '有与其业务活动相适应的从业人员',
        '有与其业务活动相适应的合法财产',
        '有必要的场所',
      ],
      materials: [
        '登记申请书',
        '业务主管单位的批准文件',
        '场所使用权证明',
        '验资报告',
        '拟任负责人的基本情况、身份证明',
        '章程草案',
      ].map((name, at) =>
        bring(name, at === 0 ? 'form' : at < 4 ? 'copy' : 'original', { basis: `${CLUBS}第九条` }),
      ),
      ...FREE_PERMIT,
      basis: [
        article(
          CLUBS,
          '1998-10-25',
          '第十一条',
          '登记管理机关应当自收到成立登记申请的全部有效文件之日起60日内作出准予登记或者不予登记的决定。',
        ),
      ],
      result: { name: text('民办非企业单位登记证书', 'Certificate of registration'), kind: 'licence' },
      lawful: ['conditions', 'result'],
    },
    { inspect: '核对场所和开办资金', result: '登记证书', refusal: '不予登记并告知' },
  ),
  permit(
    {
      item: '内资设立互联网上网服务营业场所经营活动终审审批',
      summary: text('网吧筹建完成后，申请最终审核', 'The final check of an internet café'),
      audience: ['company'],
      statutory: working(15),
      promised: working(7),
      conditions: [
        '已取得同意筹建的批准文件',
        '已签署信息网络安全承诺书',
        '已取得消防安全批准文件',
        '中学、小学校园周围200米范围内和居民住宅楼（院）内不得设立',
      ],
      materials: [
        bring('最终审核申请书', 'form'),
        LICENCE,
        shared('同意筹建的批准文件', { basis: `${CAFES}第十一条` }),
        bring('信息网络安全承诺书', 'copy', { basis: `${CAFES}第十一条` }),
        shared('消防安全批准文件', { basis: `${CAFES}第十一条` }),
      ],
      ...FREE_PERMIT,
      basis: [
        article(
          CAFES,
          '2022-03-29',
          '第十一条',
          '申请人执信息网络安全承诺书并取得消防安全批准文件后，向文化行政部门申请最终审核。文化行政部门应当自收到申请之日起15个工作日内依据本条例第八条的规定作出决定；经实地检查并审核合格的，发给《网络文化经营许可证》。',
        ),
      ],
      quantity: '符合文化行政部门规定的总量和布局要求',
      result: { name: text('网络文化经营许可证', 'Internet culture permit'), kind: 'licence' },
      lawful: ['conditions', 'result', 'quantity'],
    },
    { inspect: '实地检查面积、设备、禁入标志和实名登记系统', result: '网络文化经营许可证' },
  ),
  permit(
    {
      item: '经营游泳许可',
      summary: text('开放游泳场所前办理', 'Before a swimming pool opens'),
      audience: ['company', 'institution'],
      statutory: calendar(30),
      promised: calendar(10),
      conditions: [
        '相关体育设施符合国家标准',
        '有达到规定数量、取得国家职业资格的社会体育指导人员和救助人员',
        '有相应的安全保障、应急救援制度和措施',
      ],
      materials: [
        bring('经营高危险性体育项目申请书', 'form'),
        LICENCE,
        bring('体育设施符合国家标准的说明', 'original'),
        issued('指导人员和救助人员职业资格证书', 'copy'),
        bring('安全保障制度和措施', 'original'),
      ],
      ...FREE_PERMIT,
      basis: [
        article(
          '中华人民共和国体育法',
          '2022-06-24',
          '第一百零五条',
          '县级以上地方人民政府体育行政部门应当自收到申请之日起三十日内进行实地核查，并作出批准或者不予批准的决定。',
        ),
      ],
      result: { name: text('高危险性体育项目经营许可证', 'Permit for a dangerous sport'), kind: 'licence' },
    },
    { inspect: '核查池水、救生设施和持证人员', result: '经营许可证' },
  ),
  onTheSpot(
    {
      item: '拖拉机/联合收割机驾驶证初次申领',
      summary: text('考试合格的，当场核发驾驶证', 'Issued once the driving test is passed'),
      audience: ['citizen'],
      statutory: working(2),
      conditions: ['年满18周岁，未满70周岁', '没有妨碍安全操作的疾病', '考试合格'],
      materials: [
        bring('拖拉机和联合收割机驾驶证业务申请表', 'form'),
        ID_CARD,
        issued('身体条件证明', 'original'),
        PHOTO,
      ],
      fees: null,
      basis: [
        article(
          '农业机械安全监督管理条例',
          '2019-03-02',
          '第二十二条',
          '拖拉机、联合收割机操作人员经过培训后，应当按照国务院农业机械化主管部门的规定，参加县级人民政府农业机械化主管部门组织的考试。考试合格的，农业机械化主管部门应当在2个工作日内核发相应的操作证件。',
        ),
        PERMIT_42,
      ],
      result: { name: text('拖拉机、联合收割机驾驶证', 'Tractor licence'), kind: 'licence' },
      lawful: ['audience'],
    },
    '核对考试成绩并制证',
    '驾驶证',
  ),
];
