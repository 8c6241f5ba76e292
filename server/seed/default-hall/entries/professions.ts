import { deskOf } from './desk.ts';
import { article, bring, ID_CARD, issued, PHOTO, type Sheet, text, working } from './sheet.ts';

const { permit } = deskOf({
  body: '广安市广安区行政审批局',
  section: '卫生文教审批股',
  duty: '集中行使划入的行政许可',
  government: '推进相对集中行政许可权改革',
});

const NURSES = '护士条例';
const FREE_PERMIT = { fees: [] } as const;

/** Registered professions. */
export const PROFESSIONS: readonly Sheet[] = [
  permit(
    {
      item: '护士新办执业注册',
      summary: text('通过考试、受聘医院后注册', 'After the examination, with a hospital’s offer'),
      audience: ['citizen'],
      statutory: working(20),
      promised: working(8),
      conditions: [
        '具有完全民事行为能力',
        '完成3年以上护理、助产专业学习，含8个月以上临床实习，取得相应学历证书',
        '通过护士执业资格考试',
        '符合规定的健康标准',
        '自通过考试之日起3年内申请',
      ],
      materials: [
        bring('护士执业注册申请表', 'form'),
        ID_CARD,
        issued('学历证书及临床实习证明', 'copy', { basis: `${NURSES}第七条` }),
        issued('护士执业资格考试成绩合格证明', 'copy', { basis: `${NURSES}第七条` }),
        issued('健康体检证明', 'original', { basis: `${NURSES}第七条` }),
        PHOTO,
      ],
      ...FREE_PERMIT,
      basis: [
        article(
          NURSES,
          '2020-03-27',
          '第八条',
          '申请护士执业注册的，应当向批准设立拟执业医疗机构或者为该医疗机构备案的卫生主管部门提出申请。收到申请的卫生主管部门应当自收到申请之日起20个工作日内做出决定，对具备本条例规定条件的，准予注册，并发给护士执业证书；对不具备本条例规定条件的，不予注册，并书面说明理由。',
        ),
      ],
      result: { name: text('护士执业证书', "Nurse's certificate"), kind: 'licence' },
      lawful: ['audience', 'conditions', 'result'],
    },
    { result: '护士执业证书' },
  ),
  permit(
    {
      item: '医师新办执业注册',
      summary: text('取得医师资格后注册执业', 'Registration after the medical licence'),
      audience: ['citizen'],
      statutory: working(20),
      promised: working(8),
      conditions: ['取得医师资格', '受聘于医疗卫生机构', '没有医师法规定不予注册的情形'],
      materials: [
        bring('医师执业注册申请表', 'form'),
        ID_CARD,
        bring('医师资格证书', 'copy', { source: 'government' }),
        issued('医疗卫生机构聘用证明', 'original'),
        PHOTO,
      ],
      ...FREE_PERMIT,
      basis: [
        article(
          '中华人民共和国医师法',
          '2021-08-20',
          '第十三条',
          '除有本法规定不予注册的情形外，卫生健康主管部门应当自受理申请之日起二十个工作日内准予注册，将注册信息录入国家信息平台，并发给医师执业证书。',
        ),
      ],
      result: { name: text('医师执业证书', "Physician's certificate"), kind: 'licence' },
      lawful: ['audience', 'result'],
    },
    { result: '医师执业证书' },
  ),
];
