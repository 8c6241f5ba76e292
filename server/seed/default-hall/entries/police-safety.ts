import { deskOf } from './desk.ts';
import { BY_PERMIT_LAW, PERMIT_42 } from './laws.ts';
import { article, bring, calendar, LICENCE, type Sheet, shared, text } from './sheet.ts';

const { permit } = deskOf({
  body: '广安市公安局广安区分局',
  section: '治安户政窗口',
  duty: '户政、出入境和治安管理',
  government: '维护社会治安，管理户籍和居民身份',
});

const EVENTS = '大型群众性活动安全管理条例';

/** What the police permits for the sake of safety. */
export const POLICE_SAFETY: readonly Sheet[] = [
  permit(
    {
      item: '旅馆业特种行业许可证核发',
      summary: text('开旅馆、民宿前要办的治安许可', 'The security licence for hotels and guest houses'),
      audience: ['company', 'citizen'],
      ...BY_PERMIT_LAW,
      conditions: [
        '房屋建筑、消防设备、出入口和通道符合消防法等有关规定',
        '具备必要的防盗安全设施',
        '有安全管理制度和安全保卫人员',
      ],
      materials: [
        bring('特种行业许可证申请表', 'form'),
        LICENCE,
        bring('法定代表人或者经营者居民身份证', 'copy'),
        bring('经营场所平面图', 'original', {
          note: text('标明客房、出入口、监控', 'Rooms, exits and cameras marked'),
        }),
        bring('旅馆安全管理制度', 'original', { basis: '旅馆业治安管理办法第五条' }),
        shared('消防安全检查意见', { necessity: 'later' }),
      ],
      fees: [],
      basis: [
        article(
          '旅馆业治安管理办法',
          '2020-11-29',
          '第三条',
          '开办旅馆，其房屋建筑、消防设备、出入口和通道等，必须符合《中华人民共和国消防法》等有关规定，并且要具备必要的防盗安全设施。',
        ),
        PERMIT_42,
      ],
      special: ['hearing'],
      result: { name: text('特种行业许可证', 'Special trade licence'), kind: 'licence' },
      lawful: ['conditions'],
    },
    {
      inspect: '到旅馆核对出入口、监控、登记设备和防盗设施',
      special: { name: '听证', when: '直接关系他人重大利益，利害关系人要求听证' },
      result: '特种行业许可证',
    },
  ),
  permit(
    {
      item: '预计参加人数在1000人以上5000人以下的大型群众性活动安全许可或变更',
      summary: text(
        '演唱会、展销、灯会等活动的安全许可',
        'Safety permit for concerts, fairs and other large events',
      ),
      audience: ['company', 'institution', 'association'],
      statutory: calendar(7),
      promised: calendar(3),
      conditions: [
        '承办者是依照法定程序成立的法人或者其他组织',
        '活动内容不违反宪法、法律、法规和社会公德',
        '有符合条例规定的安全工作方案',
        '活动场所、设施符合安全要求',
        '在活动举办日的20日前提出申请',
      ],
      materials: [
        '承办者合法成立的证明',
        '安全责任人居民身份证明',
        '大型群众性活动方案及其说明',
        '大型群众性活动安全工作方案',
        '场所管理者同意提供场所的证明',
      ].map((name, at) => bring(name, at < 2 ? 'copy' : 'original', { basis: `${EVENTS}第十三条` })),
      fees: [],
      basis: [
        article(
          EVENTS,
          '2007-09-14',
          '第十四条',
          '公安机关收到申请材料应当依法做出受理或者不予受理的决定。对受理的申请，应当自受理之日起7日内进行审查，对活动场所进行查验，对符合安全条件的，做出许可的决定；对不符合安全条件的，做出不予许可的决定，并书面说明理由。',
        ),
      ],
      result: { name: text('大型群众性活动安全许可决定书', 'Safety permit'), kind: 'approval' },
      lawful: ['conditions'],
    },
    { inspect: '查验场地、临时搭建、疏散通道和消防设施', result: '安全许可决定书' },
  ),
  permit(
    {
      item: '烟花爆竹道路运输许可',
      summary: text('用车运输烟花爆竹前办理', 'Before fireworks are carried by road'),
      audience: ['company'],
      statutory: calendar(3),
      promised: calendar(1),
      conditions: ['承运人、驾驶员、押运员和车辆具有危险货物运输资质', '托运人从事烟花爆竹生产、经营'],
      materials: [
        '承运人危险货物运输资质证明',
        '驾驶员、押运员危险货物运输资格证明',
        '车辆道路运输证明',
        '托运人生产经营资质证明',
        '烟花爆竹购销合同',
        '产品质量和包装合格证明',
      ].map(name => bring(name, 'copy', { basis: '烟花爆竹安全管理条例第二十三条' })),
      fees: [],
      basis: [
        article(
          '烟花爆竹安全管理条例',
          '2016-02-06',
          '第二十四条',
          '受理申请的公安部门应当自受理申请之日起3日内对提交的有关材料进行审查，对符合条件的，核发《烟花爆竹道路运输许可证》；对不符合条件的，应当说明理由。',
        ),
      ],
      result: { name: text('烟花爆竹道路运输许可证', 'Fireworks transport permit'), kind: 'licence' },
    },
    { result: '烟花爆竹道路运输许可证' },
  ),
];
