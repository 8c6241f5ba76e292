import { deskOf } from './desk.ts';
import {
  article,
  bring,
  calendar,
  HOUSEHOLD,
  ID_CARD,
  issued,
  PHOTO,
  type Sheet,
  shared,
  text,
  working,
} from './sheet.ts';

const { permit } = deskOf({
  body: '广安市广安区教育科技和体育局',
  section: '教育服务窗口',
  duty: '入学、教师资格和体育活动管理',
  government: '保障义务教育，发展教育和体育事业',
});

const TEACHERS = '教师资格条例';
const TEACHERS_16 = article(
  TEACHERS,
  '1995-12-12',
  '第十六条',
  '教育行政部门或者受委托的高等学校在接到公民的教师资格认定申请后，应当对申请人的条件进行审查；对符合认定条件的，应当在受理期限终止之日起30日内颁发相应的教师资格证书；对不符合认定条件的，应当在受理期限终止之日起30日内将认定结论通知本人。',
);
const CERTIFICATE = { name: text('教师资格证书', "Teacher's certificate"), kind: 'licence' } as const;
const schooling = (words: string) => article('中华人民共和国义务教育法', '2018-12-29', '第十二条', words);
const PLACES = '按学校当年招生计划和服务范围安排，超出计划的由教育部门统筹到就近学校';
const ENROLMENT = {
  result: { name: text('入学通知书', 'Letter of admission'), kind: 'other' },
  limitNote: '按当年招生公告的时间统一办理，承诺为示例',
} as const;

/** Schools, teachers and sport. */
export const EDUCATION: readonly Sheet[] = [
  permit(
    {
      item: '教师资格认定',
      summary: text('考试合格后申请认定教师资格', 'Become a certified teacher after the examination'),
      audience: ['citizen'],
      statutory: calendar(30),
      promised: calendar(15),
      limitNote: '自受理期限终止之日起算；每年春季、秋季各受理一次',
      conditions: [
        '户籍、居住或者任教学校在本区',
        '具备相应学历，教师资格考试合格',
        '身体条件和思想品德符合规定',
      ],
      materials: [
        { ...ID_CARD, basis: `${TEACHERS}第十五条` },
        issued('学历证书', 'seen', {
          basis: `${TEACHERS}第十五条`,
          note: text('能查到的不用带', 'Not needed if found online'),
        }),
        issued('教师资格考试合格证明', 'seen', { basis: `${TEACHERS}第十五条` }),
        issued('体格检查证明', 'original', { basis: `${TEACHERS}第十五条`, specification: '指定医院出具' }),
        shared('无犯罪记录查询结果', { basis: `${TEACHERS}第十五条` }),
      ],
      fees: [],
      basis: [TEACHERS_16],
      result: CERTIFICATE,
      lawful: ['audience', 'result'],
    },
    { result: '教师资格证书', refusal: '不予认定并告知' },
  ),
  permit(
    {
      item: '教师资格证书补发、换发',
      summary: text('证书遗失、损毁或信息变更', 'For a certificate that was lost, damaged or has changed'),
      audience: ['citizen'],
      promised: working(5),
      limitNote: '教师资格条例没有规定补发、换发的期限，承诺为示例',
      conditions: ['由本局认定的教师资格', '证书遗失、损毁或者姓名等信息变更'],
      materials: [ID_CARD, bring('补发换发教师资格证书申请表', 'form'), PHOTO],
      fees: [],
      basis: [
        article(
          TEACHERS,
          '1995-12-12',
          '第十六条',
          '教师资格证书在全国范围内适用。教师资格证书由国务院教育行政部门统一印制。',
        ),
      ],
      result: CERTIFICATE,
    },
    { result: '教师资格证书', refusal: '不予补发并告知' },
  ),
  permit(
    {
      item: '学前教育、义务教育阶段入学办理',
      summary: text('适龄孩子免试就近入学', 'School near home for every child, without examination'),
      audience: ['citizen'],
      promised: working(15),
      ...ENROLMENT,
      conditions: ['年满六周岁的适龄儿童、少年', '户籍或者居住地在学校服务范围内'],
      materials: [
        HOUSEHOLD,
        bring('房屋产权证或租房合同', 'copy', { note: text('有一种即可', 'One of them is enough') }),
        bring('入学登记表', 'form'),
        shared('预防接种查验结果', { necessity: 'later' }),
      ],
      fees: [],
      basis: [
        schooling('适龄儿童、少年免试入学。地方各级人民政府应当保障适龄儿童、少年在户籍所在地学校就近入学。'),
      ],
      quantity: PLACES,
    },
    { result: '入学通知书', refusal: '统筹安排其他学校并告知' },
  ),
  permit(
    {
      item: '进城务工人员随迁子女接受义务教育入学申请办理',
      summary: text('父母在本区工作的，孩子在这里上学', 'School for the children of those who work here'),
      audience: ['citizen'],
      promised: working(15),
      ...ENROLMENT,
      conditions: ['父母或者其他法定监护人在本区工作或者居住', '孩子为适龄儿童、少年'],
      materials: [
        HOUSEHOLD,
        bring('父母居住证', 'seen', { source: 'government' }),
        bring('劳动合同或营业执照', 'copy', { note: text('有一种即可', 'One of them is enough') }),
        bring('入学登记表', 'form'),
      ],
      fees: [],
      basis: [
        schooling(
          '父母或者其他法定监护人在非户籍所在地工作或者居住的适龄儿童、少年，在其父母或者其他法定监护人工作或者居住地接受义务教育的，当地人民政府应当为其提供平等接受义务教育的条件。',
        ),
      ],
      quantity: PLACES,
    },
    { result: '入学通知书', refusal: '统筹安排其他学校并告知' },
  ),
  permit(
    {
      item: '举办高危险性体育赛事活动许可（县级）',
      summary: text('举办攀岩、游泳等高危险性赛事前办理', 'Before a competition in a dangerous sport'),
      audience: ['company', 'association', 'institution'],
      statutory: calendar(30),
      promised: calendar(10),
      conditions: [
        '有符合规定的场地、设施和器材',
        '有具备资格的教练、裁判和救助人员',
        '有安全保障、医疗和应急方案',
      ],
      materials: [
        bring('高危险性体育赛事活动申请书', 'form'),
        bring('赛事活动方案', 'original'),
        bring('场地设施符合标准的说明', 'original'),
        bring('安全保障和医疗救援方案', 'original'),
      ],
      fees: [],
      basis: [
        article(
          '中华人民共和国体育法',
          '2022-06-24',
          '第一百零六条',
          '县级以上地方人民政府体育行政部门应当自收到申请之日起三十日内进行实地核查，并作出批准或者不予批准的决定。',
        ),
      ],
      result: { name: text('高危险性体育赛事活动许可决定书', 'Permit for the event'), kind: 'approval' },
    },
    { inspect: '核查场地器材、救护人员和应急方案', result: '许可决定书' },
  ),
];
