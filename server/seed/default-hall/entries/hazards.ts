import { deskOf } from './desk.ts';
import { PERMIT_45 } from './laws.ts';
import { article, bring, calendar, issued, LICENCE, type Sheet, shared, text, working } from './sheet.ts';

const { permit } = deskOf({
  body: '广安市广安区行政审批局',
  section: '农林水安审批股',
  duty: '集中行使划入的行政许可',
  government: '推进相对集中行政许可权改革',
});

const FIREWORKS = '烟花爆竹安全管理条例';
const PESTICIDES = '农药管理条例';
const DRAWING = '取水许可和水资源费征收管理条例';
const BUILDERS = '区住建局';
const WATER = '区水务局';

/** What is dangerous or scarce: fireworks, pesticides, water. */
export const HAZARDS: readonly Sheet[] = [
  permit(
    {
      item: '烟花爆竹经营（零售）许可证核发',
      summary: text(
        '零售烟花爆竹前办理，网点严格控制',
        'Before fireworks are sold; shops are strictly limited',
      ),
      audience: ['citizen', 'company'],
      statutory: calendar(20),
      promised: calendar(10),
      conditions: [
        '主要负责人经过安全知识教育',
        '实行专店或者专柜销售，设专人负责安全管理',
        '经营场所配备必要的消防器材，张贴明显的安全警示标志',
      ],
      materials: [
        bring('烟花爆竹经营（零售）许可证申请书', 'form'),
        LICENCE,
        issued('主要负责人安全培训证明', 'copy', { basis: `${FIREWORKS}第十八条` }),
        bring('经营场所使用证明和周边环境图', 'original', { basis: `${FIREWORKS}第十八条` }),
      ],
      fees: [],
      basis: [
        article(
          FIREWORKS,
          '2016-02-06',
          '第十九条',
          '申请从事烟花爆竹零售的经营者，应当向所在地县级人民政府安全生产监督管理部门提出申请，并提供能够证明符合本条例第十八条规定条件的有关材料。受理申请的安全生产监督管理部门应当自受理申请之日起20日内对提交的有关材料和经营场所进行审查，对符合条件的，核发《烟花爆竹经营(零售)许可证》；对不符合条件的，应当说明理由。',
        ),
        article(
          FIREWORKS,
          '2016-02-06',
          '第十六条',
          '禁止在城市市区布设烟花爆竹批发场所；城市市区的烟花爆竹零售网点，应当按照严格控制的原则合理布设。',
        ),
      ],
      quantity: '城市市区的零售网点按照严格控制的原则合理布设',
      places: 30,
      result: { name: text('烟花爆竹经营（零售）许可证', 'Fireworks retail permit'), kind: 'licence' },
      lawful: ['conditions', 'result', 'quantity'],
    },
    { inspect: '核对专店专柜、存放量和与周边的安全距离', result: '零售许可证' },
  ),
  permit(
    {
      item: '农药经营许可证核发（其他农药）',
      summary: text('卖农药前办理，卫生用农药除外', 'Before pesticides are sold, household ones excepted'),
      audience: ['citizen', 'company'],
      statutory: working(20),
      promised: working(8),
      conditions: [
        '有具备农药和病虫害防治专业知识、能够指导安全合理使用农药的经营人员',
        '有与其他商品以及饮用水水源、生活区域等有效隔离的营业场所和仓储场所',
        '有质量管理、台账记录、安全防护、应急处置、仓储管理等制度',
      ],
      materials: [
        bring('农药经营许可证申请表', 'form'),
        LICENCE,
        issued('经营人员学历或者培训证明', 'copy', { basis: `${PESTICIDES}第二十四条` }),
        bring('营业场所和仓储场所平面图及照片', 'original', { basis: `${PESTICIDES}第二十四条` }),
        bring('管理制度目录及文本', 'original', { basis: `${PESTICIDES}第二十四条` }),
      ],
      fees: [],
      basis: [
        article(
          PESTICIDES,
          '2022-03-29',
          '第二十四条',
          '县级以上地方人民政府农业主管部门应当自受理申请之日起20个工作日内作出审批决定。符合条件的，核发农药经营许可证；不符合条件的，书面通知申请人并说明理由。',
        ),
      ],
      result: { name: text('农药经营许可证', 'Pesticide permit'), kind: 'licence' },
      lawful: ['conditions', 'result'],
    },
    { inspect: '核对营业和仓储场所的隔离、防护设施', result: '农药经营许可证' },
  ),
  permit(
    {
      item: '取水申请批准文件',
      summary: text('从江河、地下取水前办理，总量有控制', 'Before water is drawn from rivers or the ground'),
      audience: ['company', 'institution', 'citizen'],
      share: 'leading',
      jointBodies: [WATER, BUILDERS],
      statutory: working(45),
      promised: working(15),
      limitNote: '不包括举行听证和征求有关部门意见所需的时间',
      conditions: [
        '符合水资源规划和用水总量控制',
        '取水、退水布局合理',
        '不损害第三者和社会公共利益',
        '公共供水能够满足的，不批准自备取用地下水',
      ],
      materials: [
        bring('取水许可申请书', 'form', { basis: `${DRAWING}第十一条` }),
        bring('与第三者利害关系的相关说明', 'original', { basis: `${DRAWING}第十一条` }),
        bring('建设项目水资源论证报告书', 'original', { basis: `${DRAWING}第十一条` }),
        shared('项目备案材料', { basis: `${DRAWING}第十一条` }),
      ],
      fees: [],
      basis: [
        article(
          DRAWING,
          '2017-03-01',
          '第十九条',
          '审批机关应当自受理取水申请之日起45个工作日内决定批准或者不批准。决定批准的，应当同时签发取水申请批准文件。对取用城市规划区地下水的取水申请，审批机关应当征求城市建设主管部门的意见，城市建设主管部门应当自收到征求意见材料之日起5个工作日内提出意见并转送取水审批机关。本条第一款规定的审批期限，不包括举行听证和征求有关部门意见所需的时间。',
        ),
        article(
          DRAWING,
          '2017-03-01',
          '第十八条',
          '审批机关认为取水涉及社会公共利益需要听证的，应当向社会公告，并举行听证。取水涉及申请人与他人之间重大利害关系的，审批机关在作出是否批准取水申请的决定前，应当告知申请人、利害关系人。申请人、利害关系人要求听证的，审批机关应当组织听证。',
        ),
        PERMIT_45,
      ],
      special: ['hearing', 'expert_review'],
      quantity: '行政区域内批准取水的总水量，不得超过上一级水行政主管部门下达的可供取用水量',
      result: { name: text('取水申请批准文件', 'Approval to draw water'), kind: 'approval' },
      lawful: ['special', 'result', 'quantity'],
    },
    {
      inspect: '踏勘取水口、退水口和周边用水户',
      joint: [
        { id: 'water', name: '水务部门核对水资源论证和取用水总量', actor: WATER, days: 5 },
        { id: 'builders', name: '城市建设部门提出意见（取用规划区地下水）', actor: BUILDERS, days: 5 },
      ],
      special: { name: '听证或者专家评审', when: '涉及公共利益或者他人重大利害关系' },
      result: '取水申请批准文件',
    },
  ),
  permit(
    {
      item: '医疗机构执业审批（新办）（县级）',
      summary: text('医院、门诊部执业登记，领取许可证', 'Registration of hospitals and clinics'),
      audience: ['institution', 'company', 'citizen'],
      statutory: calendar(45),
      promised: calendar(15),
      conditions: [
        '按照规定应当办理设置医疗机构批准书的，已经取得',
        '符合医疗机构的基本标准',
        '有适合的名称、组织机构和场所',
        '有与其开展的业务相适应的经费、设施、设备和专业卫生技术人员',
        '有相应的规章制度',
        '能够独立承担民事责任',
      ],
      materials: [
        bring('医疗机构申请执业登记注册书', 'form'),
        shared('设置医疗机构批准书'),
        bring('用房产权证明或者使用证明', 'copy'),
        bring('建筑设计平面图', 'original'),
        bring('人员名录和资格证书', 'copy'),
        bring('规章制度', 'original'),
      ],
      fees: [],
      basis: [
        article(
          '医疗机构管理条例',
          '2016-02-06',
          '第十九条',
          '县级以上地方人民政府卫生行政部门自受理执业登记申请之日起45日内，根据本条例和医疗机构基本标准进行审核。审核合格的，予以登记，发给《医疗机构执业许可证》；审核不合格的，将审核结果以书面形式通知申请人。',
        ),
        PERMIT_45,
      ],
      special: ['expert_review'],
      result: { name: text('医疗机构执业许可证', 'Medical institution permit'), kind: 'licence' },
      lawful: ['result'],
    },
    {
      inspect: '对照基本标准核查科室、设备、人员和院感流程',
      special: { name: '专家评审', when: '需要对照基本标准评审' },
      result: '医疗机构执业许可证',
      section: '卫生文教审批股',
    },
  ),
];
