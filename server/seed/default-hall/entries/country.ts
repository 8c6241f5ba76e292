import { deskOf } from './desk.ts';
import { BY_PERMIT_LAW, NO_LIMIT, PERMIT_42 } from './laws.ts';
import { article, bring, ID_CARD, issued, type Sheet, shared, text } from './sheet.ts';

const FARMING = deskOf({
  body: '广安市广安区农业农村局',
  section: '农业服务窗口',
  duty: '畜牧、农机和农产品质量安全',
  government: '保障农产品供给，促进农民增收',
});
const FORESTRY = deskOf({
  body: '广安市广安区林业局',
  section: '林政资源窗口',
  duty: '森林资源保护和林木采伐管理',
  government: '保护森林，防止火灾',
});

const FORESTS = '中华人民共和国森林法';
const forests = (of: string, words: string) => article(FORESTS, '2019-12-28', of, words);
const QUOTA = '不得超过省人民政府批准的年采伐限额';

/** Farming and forests. */
export const COUNTRY: readonly Sheet[] = [
  FARMING.onTheSpot(
    {
      item: '畜禽养殖场、养殖小区备案',
      summary: text('规模养殖场备案，取得畜禽标识代码', 'File a livestock farm and get its code'),
      audience: ['citizen', 'company'],
      ...NO_LIMIT,
      conditions: ['达到规定的规模标准', '不在禁养区域', '有防疫条件和粪污处理设施'],
      materials: [bring('畜禽养殖场备案表', 'form'), ID_CARD, shared('营业执照', { necessity: 'optional' })],
      fees: [],
      basis: [
        article(
          '中华人民共和国畜牧法',
          '2022-10-30',
          '第三十九条',
          '畜禽养殖场兴办者应当将畜禽养殖场的名称、养殖地址、畜禽品种和养殖规模，向养殖场所在地县级人民政府农业农村主管部门备案，取得畜禽标识代码。',
        ),
      ],
      result: { name: text('畜禽标识代码', 'Livestock code'), kind: 'other' },
    },
    '核对信息并赋码',
    '畜禽标识代码',
  ),
  FORESTRY.permit(
    {
      item: '林木采伐许可证核发（县级权限）',
      summary: text(
        '采伐林地上的林木前办理，受年采伐限额限制',
        'Before trees are felled; there is a yearly quota',
      ),
      audience: ['citizen', 'company', 'institution'],
      ...BY_PERMIT_LAW,
      conditions: [
        '符合林木采伐技术规程',
        '上年度采伐后已按规定完成更新造林',
        '不在封山育林期、封山育林区',
        '林木权属清楚，没有争议',
      ],
      materials: [
        bring('林木采伐申请表', 'form', { basis: `${FORESTS}第五十八条` }),
        ID_CARD,
        bring('林木权属材料', 'copy', { source: 'government', basis: `${FORESTS}第五十八条` }),
        bring('采伐地点、面积、蓄积、方式和更新措施的说明', 'original', { basis: `${FORESTS}第五十八条` }),
        issued('伐区调查设计材料', 'original', {
          necessity: 'optional',
          basis: `${FORESTS}第五十八条`,
          note: text('超过规定面积或蓄积时带', 'Only above the set area or volume'),
        }),
      ],
      fees: [],
      basis: [
        forests(
          '第五十六条',
          '采伐林地上的林木应当申请采伐许可证，并按照采伐许可证的规定进行采伐；采伐自然保护区以外的竹林，不需要申请采伐许可证，但应当符合林木采伐技术规程。农村居民采伐自留地和房前屋后个人所有的零星林木，不需要申请采伐许可证。',
        ),
        forests(
          '第五十九条',
          '符合林木采伐技术规程的，审核发放采伐许可证的部门应当及时核发采伐许可证。但是，审核发放采伐许可证的部门不得超过年采伐限额发放采伐许可证。',
        ),
        PERMIT_42,
      ],
      quantity: QUOTA,
      result: { name: text('林木采伐许可证', 'Felling permit'), kind: 'licence' },
      lawful: ['result', 'quantity'],
    },
    { inspect: '到伐区核对权属、界线和树种', result: '林木采伐许可证' },
  ),
];
