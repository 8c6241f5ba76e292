import { deskOf } from './desk.ts';
import { BY_PERMIT_LAW, HEARING, PERMIT_42, PERMIT_45, PERMIT_47 } from './laws.ts';
import { article, bring, LICENCE, type Sheet, shared, text, working } from './sheet.ts';

const FIRE = deskOf({
  body: '广安市广安区消防救援大队',
  section: '消防监督窗口',
  duty: '消防安全检查和灭火救援',
  government: '落实消防工作责任制',
});
const WEATHER = deskOf({
  body: '广安市广安区气象局',
  section: '防雷减灾窗口',
  duty: '气象灾害防御和雷电防护管理',
  government: '组织气象灾害防御',
});
const PLANNING = deskOf({
  body: '广安市自然资源和规划局广安区分局',
  section: '规划许可窗口',
  duty: '国土空间规划和建设工程规划许可',
  government: '编制规划，保护耕地',
});

const FIRE_15 = (words: string) => article('中华人民共和国消防法', '2021-04-29', '第十五条', words);

/** Checks and plans that keep people safe. */
export const SAFETY: readonly Sheet[] = [
  FIRE.permit(
    {
      item: '公众聚集场所投入使用、营业前消防安全检查',
      summary: text(
        '商场、宾馆、网吧等营业前办理，可以选择告知承诺',
        'Before a mall, hotel or the like opens; a declaration may do',
      ),
      audience: ['company', 'citizen', 'institution'],
      statutory: working(10),
      promised: working(5),
      limitNote: '选择告知承诺的，材料齐全当场许可；十个工作日是不采用告知承诺时的检查期限',
      conditions: ['场所符合消防技术标准和管理规定', '对承诺和材料的真实性负责'],
      materials: [
        bring('消防安全检查申报表（含承诺书）', 'form'),
        LICENCE,
        bring('场所平面布置图', 'original'),
        bring('消防安全制度、灭火和应急疏散预案', 'original'),
        shared('建设工程消防验收或备案信息'),
      ],
      fees: [],
      basis: [
        FIRE_15(
          '申请人选择不采用告知承诺方式办理的，消防救援机构应当自受理申请之日起十个工作日内，根据消防技术标准和管理规定，对该场所进行检查。经检查符合消防安全要求的，应当予以许可。',
        ),
        article(
          '中华人民共和国消防法',
          '2021-04-29',
          '第五十六条',
          '住房和城乡建设主管部门、消防救援机构及其工作人员进行消防设计审查、消防验收、备案抽查和消防安全检查等，不得收取费用，不得利用职务谋取利益；不得利用职务为用户、建设单位指定或者变相指定消防产品的品牌、销售单位或者消防技术服务机构、消防设施施工单位。',
        ),
      ],
      result: {
        name: text('公众聚集场所投入使用、营业前消防安全检查意见书', 'Fire safety clearance'),
        kind: 'approval',
      },
      lawful: ['conditions', 'fees'],
    },
    { inspect: '检查安全出口、消防设施和装修材料，测试报警和喷淋', result: '消防安全检查意见书' },
  ),
  WEATHER.permit(
    {
      item: '雷电防护装置竣工验收',
      summary: text(
        '易燃易爆等场所的防雷装置，交付使用前验收',
        'Lightning protection of risky sites, before use',
      ),
      audience: ['company', 'institution'],
      ...BY_PERMIT_LAW,
      promised: working(6),
      conditions: ['设计审核合格', '按照审核合格的设计施工', '检测合格'],
      materials: [
        bring('雷电防护装置竣工验收申请表', 'form'),
        bring('竣工图纸', 'copy'),
        shared('雷电防护装置设计核准意见书'),
        bring('防雷产品出厂合格证', 'copy'),
      ],
      fees: [],
      basis: [
        article(
          '气象灾害防御条例',
          '2017-10-07',
          '第二十三条',
          '未经设计审核或者设计审核不合格的，不得施工；未经竣工验收或者竣工验收不合格的，不得交付使用。',
        ),
        PERMIT_42,
        PERMIT_45,
      ],
      special: ['testing'],
      result: { name: text('雷电防护装置验收意见书', 'Acceptance of the protection'), kind: 'approval' },
    },
    {
      inspect: '到现场核对接闪器、接地和等电位连接',
      special: { name: '检测', when: '需要技术检测' },
      result: '验收意见书',
    },
  ),
  PLANNING.permit(
    {
      item: '建设工程（含临时建设）规划许可证核发',
      summary: text('在城镇规划区内建房、修路、埋管前办理', 'Before anything is built in the planned town'),
      audience: ['company', 'institution', 'citizen'],
      ...BY_PERMIT_LAW,
      conditions: [
        '有使用土地的有关证明文件',
        '建设工程设计方案符合控制性详细规划和规划条件',
        '需要编制修建性详细规划的，已经编制',
      ],
      materials: [
        bring('建设工程规划许可申请表', 'form'),
        bring('使用土地的有关证明文件', 'copy', {
          source: 'government',
          basis: '中华人民共和国城乡规划法第四十条',
        }),
        bring('建设工程设计方案', 'original', { basis: '中华人民共和国城乡规划法第四十条' }),
        bring('修建性详细规划', 'original', {
          necessity: 'optional',
          basis: '中华人民共和国城乡规划法第四十条',
        }),
      ],
      fees: [],
      basis: [
        article(
          '中华人民共和国城乡规划法',
          '2019-04-23',
          '第四十条',
          '申请办理建设工程规划许可证，应当提交使用土地的有关证明文件、建设工程设计方案等材料。需要建设单位编制修建性详细规划的建设项目，还应当提交修建性详细规划。对符合控制性详细规划和规划条件的，由城市、县人民政府城乡规划主管部门或者省、自治区、直辖市人民政府确定的镇人民政府核发建设工程规划许可证。',
        ),
        PERMIT_47,
        PERMIT_42,
      ],
      special: ['hearing', 'expert_review'],
      result: { name: text('建设工程规划许可证', 'Planning permit'), kind: 'licence' },
      lawful: ['conditions', 'result'],
    },
    {
      inspect: '核对用地界线、退让和日照间距',
      special: { ...HEARING, name: '听证或者专家评审' },
      result: '建设工程规划许可证',
    },
  ),
];
