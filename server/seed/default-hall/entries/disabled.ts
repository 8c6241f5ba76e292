import { deskOf } from './desk.ts';
import { NO_LIMIT } from './laws.ts';
import { article, bring, HOUSEHOLD, ID_CARD, issued, PHOTO, type Sheet, text, working } from './sheet.ts';

const { permit, onTheSpot } = deskOf({
  body: '广安市广安区残疾人联合会',
  section: '残疾人服务窗口',
  duty: '代表残疾人共同利益，为残疾人服务',
  government: '保障残疾人权益，发展残疾人事业',
});

const law = (of: string, words: string) => article('中华人民共和国残疾人保障法', '2018-10-26', of, words);
const LAW_2 = law(
  '第二条',
  '残疾人是指在心理、生理、人体结构上，某种组织、功能丧失或者不正常，全部或者部分丧失以正常方式从事某种活动能力的人。残疾人包括视力残疾、听力残疾、言语残疾、肢体残疾、智力残疾、精神残疾、多重残疾和其他残疾的人。残疾标准由国务院规定。',
);
const LAW_48 = law(
  '第四十八条',
  '各级人民政府对贫困残疾人的基本医疗、康复服务、必要的辅助器具的配置和更换，应当按照规定给予救助。',
);
const CERTIFICATE = { name: text('残疾人证', 'Disability certificate'), kind: 'licence' } as const;
const HELD = bring('残疾人证', 'seen', { source: 'government' });
const OURS = { bodyNature: 'authorised', limitNote: '法律没有规定期限，承诺为示例' } as const;

/** Certificates and help for the disabled. */
export const DISABLED: readonly Sheet[] = [
  permit(
    {
      item: '残疾人证新办',
      summary: text(
        '先申请，再到指定医院评定，行动不便的上门评定',
        'Apply first, then be assessed; at home if you cannot come',
      ),
      audience: ['citizen'],
      ...OURS,
      promised: working(10),
      limitNote: '法律没有规定期限，承诺为示例；残疾评定所需时间不计算在内',
      conditions: ['具有本区户籍', '符合国家残疾分类和分级标准'],
      materials: [
        ID_CARD,
        HOUSEHOLD,
        { ...PHOTO, copies: 3 },
        bring('监护人证明', 'copy', {
          necessity: 'optional',
          note: text('由监护人代办时带', 'If a guardian applies'),
        }),
        bring('残疾人证申请表', 'form'),
      ],
      fees: [],
      basis: [LAW_2],
      special: ['appraisal'],
      result: CERTIFICATE,
      visits: 2,
    },
    {
      special: { name: '残疾评定', when: '由指定机构评定残疾类别和等级' },
      result: '残疾人证',
      refusal: '不予办理并告知',
    },
  ),
  onTheSpot(
    {
      item: '残疾人证换领',
      summary: text('到期、损坏的，当场换新证', 'A new certificate for one that expired or was damaged'),
      audience: ['citizen'],
      bodyNature: 'authorised',
      ...NO_LIMIT,
      conditions: ['残疾人证有效期满或者损坏', '残疾类别、等级没有变化'],
      materials: [
        ID_CARD,
        { ...HELD, form: 'original', specification: '换领时交回' },
        { ...PHOTO, copies: 2 },
      ],
      fees: [],
      basis: [LAW_2],
      result: CERTIFICATE,
    },
    '核对信息并换证',
    '残疾人证',
  ),
  permit(
    {
      item: '残疾人基本型辅助器具适配申请',
      summary: text('轮椅、助听器等，评估后适配', 'Wheelchairs, hearing aids and the like, fitted to you'),
      audience: ['citizen'],
      ...OURS,
      promised: working(15),
      conditions: ['持有残疾人证', '有辅助器具需求'],
      materials: [HELD, bring('辅助器具适配申请表', 'form')],
      fees: [],
      basis: [LAW_48],
      result: { name: text('适配的辅助器具', 'The fitted aid'), kind: 'other' },
    },
    { inspect: '上门或者到服务点评估身体状况和使用环境', result: '辅助器具', refusal: '不予适配并告知' },
  ),
  permit(
    {
      item: '残疾儿童康复训练申请',
      summary: text(
        '孩子的康复训练，审核后到定点机构',
        'Training for a disabled child at a designated centre',
      ),
      audience: ['citizen'],
      ...OURS,
      promised: working(10),
      conditions: ['符合条件的残疾儿童', '有康复需求并适宜康复训练'],
      materials: [HOUSEHOLD, bring('残疾儿童康复救助申请表', 'form'), issued('残疾人证或诊断证明', 'copy')],
      fees: [],
      basis: [law('第十五条', '国家保障残疾人享有康复服务的权利。'), LAW_48],
      result: { name: text('康复救助审核结果', 'Decision on training'), kind: 'approval' },
    },
    { result: '康复救助审核结果', refusal: '不予救助并告知' },
  ),
];
