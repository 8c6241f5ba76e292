import { deskOf } from './desk.ts';
import { NO_LIMIT } from './laws.ts';
import { article, bring, ID_CARD, PHOTO, type Sheet, text } from './sheet.ts';

const { onTheSpot } = deskOf({
  body: '广安市广安区卫生健康局',
  section: '卫生健康服务窗口',
  duty: '妇幼健康、老龄健康和医疗服务管理',
  government: '保护人民健康，应对人口老龄化',
});

/** What the health bureau gives out itself. */
export const HEALTH: readonly Sheet[] = [
  onTheSpot(
    {
      item: '申领《四川省老年人优待证》',
      summary: text('年满60周岁可以申领', 'For everybody aged 60 or more'),
      audience: ['citizen'],
      ...NO_LIMIT,
      conditions: ['年满60周岁', '常住本行政区域的外埠老年人同等优待'],
      materials: [ID_CARD, PHOTO],
      fees: [],
      basis: [
        article(
          '中华人民共和国老年人权益保障法',
          '2018-12-29',
          '第五十三条',
          '县级以上人民政府及其有关部门根据经济社会发展情况和老年人的特殊需要，制定优待老年人的办法，逐步提高优待水平。对常住在本行政区域内的外埠老年人给予同等优待。',
        ),
      ],
      result: { name: text('老年人优待证', 'Senior card'), kind: 'licence' },
    },
    '核对年龄并制证',
    '老年人优待证',
  ),
  onTheSpot(
    {
      item: '《出生医学证明》首次签发',
      summary: text('孩子出生后签发，上户口要用', 'Issued after birth; needed to register the child'),
      audience: ['citizen'],
      ...NO_LIMIT,
      conditions: ['新生儿在本区医疗保健机构出生', '父母有效身份证件齐全'],
      materials: [
        bring('新生儿父母居民身份证', 'seen', { copies: 2, source: 'government' }),
        bring('出生医学证明首次签发登记表', 'form'),
      ],
      fees: [],
      basis: [
        article(
          '中华人民共和国母婴保健法',
          '2017-11-04',
          '第二十三条',
          '医疗保健机构和从事家庭接生的人员按照国务院卫生行政部门的规定，出具统一制发的新生儿出生医学证明；有产妇和婴儿死亡以及新生儿出生缺陷情况的，应当向卫生行政部门报告。',
        ),
      ],
      result: { name: text('出生医学证明', 'Medical certificate of birth'), kind: 'licence' },
      channels: ['counter'],
    },
    '核对分娩信息并签发',
    '出生医学证明',
  ),
];
