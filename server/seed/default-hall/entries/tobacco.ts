import { deskOf } from './desk.ts';
import { BY_PERMIT_LAW, HEARING, PERMIT_42, PERMIT_47, PERMIT_49, PERMIT_50 } from './laws.ts';
import { article, bring, type Sheet, text, working } from './sheet.ts';

const { permit, onTheSpot } = deskOf({
  body: '广安市广安区烟草专卖局',
  section: '专卖管理窗口',
  duty: '烟草专卖零售许可和市场监管',
  government: '协调、支持烟草专卖管理',
});

const LAW_16 = article(
  '中华人民共和国烟草专卖法',
  '2015-04-24',
  '第十六条',
  '经营烟草制品零售业务的企业或者个人，由县级人民政府工商行政管理部门根据上一级烟草专卖行政主管部门的委托，审查批准发给烟草专卖零售许可证。已经设立县级烟草专卖行政主管部门的地方，也可以由县级烟草专卖行政主管部门审查批准发给烟草专卖零售许可证。',
);
const FORM = bring('烟草专卖零售许可证申请表', 'form');
const OWNER_ID = bring('经营者居民身份证', 'seen', { source: 'government' });
const PERMIT = bring('烟草专卖零售许可证', 'original', {
  source: 'government',
  specification: '换发新证时交回',
});
const RESULT = { name: text('烟草专卖零售许可证', 'Tobacco retail permit'), kind: 'licence' } as const;
const PLACES = '零售点实行合理布局，数量和间距以本区烟草专卖局公布的规划为准；没有指标的依申请先后轮候';

/** Permits to sell tobacco. */
export const TOBACCO: readonly Sheet[] = [
  permit(
    {
      item: '烟草专卖零售许可证新办',
      summary: text(
        '零售卷烟前办理，零售点按合理布局核发',
        'Before you sell tobacco; shops are limited by a plan',
      ),
      audience: ['citizen', 'company'],
      ...BY_PERMIT_LAW,
      conditions: [
        '有与经营烟草制品零售业务相适应的资金',
        '有与住所相独立的固定经营场所',
        '符合当地烟草制品零售点合理布局的要求',
        '不在中小学校、幼儿园周围',
      ],
      materials: [
        FORM,
        OWNER_ID,
        bring('营业执照', 'copy', { source: 'government' }),
        bring('经营场所权属证明', 'copy', { note: text('自有房带产权证，租房带租约', 'Deed, or lease') }),
      ],
      fees: [],
      basis: [LAW_16, PERMIT_42, PERMIT_47],
      special: ['hearing'],
      quantity: PLACES,
      result: RESULT,
      visits: 1,
      lawful: ['result'],
    },
    {
      inspect: '到店核对场所是否独立、与周边零售点和学校的距离',
      special: HEARING,
      result: '烟草专卖零售许可证',
    },
  ),
  permit(
    {
      item: '烟草专卖零售许可证延续',
      summary: text('到期前三十日申请延续', 'Ask thirty days before it expires'),
      audience: ['citizen', 'company'],
      ...BY_PERMIT_LAW,
      promised: working(5),
      conditions: ['有效期届满三十日前提出申请', '继续符合取得许可的条件'],
      materials: [FORM, OWNER_ID, PERMIT],
      fees: [],
      basis: [LAW_16, PERMIT_50, PERMIT_42],
      quantity: PLACES,
      result: RESULT,
    },
    { inspect: '到店核对是否继续符合条件', result: '烟草专卖零售许可证' },
  ),
  permit(
    {
      item: '烟草专卖零售许可证变更',
      summary: text('改店名、经营者名称、企业类型等', 'Change of name or of the kind of business'),
      audience: ['citizen', 'company'],
      ...BY_PERMIT_LAW,
      promised: working(5),
      conditions: ['许可证登记事项发生变化', '地址变更的重新申请'],
      materials: [FORM, OWNER_ID, PERMIT, bring('变更事项的证明材料', 'copy')],
      fees: [],
      basis: [LAW_16, PERMIT_49, PERMIT_42],
      result: RESULT,
    },
    { result: '变更后的许可证' },
  ),
  onTheSpot(
    {
      item: '烟草专卖零售许可证补办',
      summary: text('许可证遗失或损毁，当场补发', 'For a permit that was lost or damaged'),
      audience: ['citizen', 'company'],
      statutory: working(20),
      limitNote: '专门法律没有规定期限，适用行政许可法第四十二条，窗口当场办结',
      conditions: ['许可证在有效期内遗失或者损毁'],
      materials: [FORM, OWNER_ID, bring('遗失说明', 'original', { necessity: 'optional' })],
      fees: [],
      basis: [LAW_16, PERMIT_42],
      result: RESULT,
    },
    '核对档案并补发',
    '烟草专卖零售许可证',
  ),
];
