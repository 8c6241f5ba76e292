import { deskOf } from './desk.ts';
import { NO_LIMIT } from './laws.ts';
import { article, bring, LICENCE, ID_CARD, type Sheet, text } from './sheet.ts';

const MARKET = deskOf({
  body: '广安市广安区市场监督管理局',
  section: '食品登记窗口',
  duty: '食品安全和市场秩序监管',
  government: '对本行政区域食品安全负责',
});
const POLICE = deskOf({
  body: '广安市公安局广安区分局',
  section: '治安户政窗口',
  duty: '户政、出入境和治安管理',
  government: '维护社会治安，管理户籍和居民身份',
});

/** Papers of the market bureau and the police, done at once. */
export const PAPERS: readonly Sheet[] = [
  MARKET.onTheSpot(
    {
      item: '食品小经营店备案发放',
      summary: text('小餐馆、小食杂店备案，当场发证', 'For small eateries and shops; issued at once'),
      audience: ['citizen'],
      ...NO_LIMIT,
      conditions: [
        '有固定经营场所，规模在规定标准以下',
        '从业人员健康证明有效',
        '场所清洁，有防蝇防鼠和消毒设施',
      ],
      materials: [
        bring('食品小经营店备案申请表', 'form'),
        ID_CARD,
        LICENCE,
        bring('从业人员健康证明', 'copy', { source: 'other' }),
      ],
      fees: [],
      basis: [
        article(
          '中华人民共和国食品安全法',
          '2021-04-29',
          '第三十六条',
          '食品生产加工小作坊和食品摊贩等从事食品生产经营活动，应当符合本法规定的与其生产经营规模、条件相适应的食品安全要求，保证所生产经营的食品卫生、无毒、无害，食品安全监督管理部门应当对其加强监督管理。',
        ),
      ],
      result: { name: text('食品小经营店备案证', 'Small food shop certificate'), kind: 'licence' },
    },
    '核对材料并备案',
    '备案证',
  ),
  POLICE.onTheSpot(
    {
      item: '无犯罪记录证明',
      summary: text('查询本人犯罪记录，没有的出具证明', 'A certificate that you have no criminal record'),
      audience: ['citizen'],
      limitNote: '能当场办理的当场办理；公安部规定不能当场办理的三个工作日内办结，条文待核对',
      conditions: ['查询本人犯罪记录，或者受委托代为查询', '户籍地或者居住地在本区'],
      materials: [
        ID_CARD,
        bring('查询申请表', 'form'),
        bring('委托书和受托人居民身份证', 'original', {
          necessity: 'optional',
          note: text('请人代办时带', 'Only if somebody comes for you'),
        }),
      ],
      fees: [],
      basis: [
        article(
          '公安机关办理犯罪记录查询工作规定',
          '2021',
          '第四条',
          '个人可以查询本人犯罪记录，也可以委托他人代为查询，受托人应当具有完全民事行为能力。',
        ),
      ],
      result: { name: text('无犯罪记录证明', 'Certificate of no criminal record'), kind: 'other' },
    },
    '查询并出具证明',
    '无犯罪记录证明',
  ),
];
