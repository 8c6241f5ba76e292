import { article, text, working } from './sheet.ts';

const PERMIT_LAW = '中华人民共和国行政许可法';

/** The limit of every permit whose own law names none. */
export const PERMIT_42 = article(
  PERMIT_LAW,
  '2019-04-23',
  '第四十二条',
  '除可以当场作出行政许可决定的外，行政机关应当自受理行政许可申请之日起二十日内作出行政许可决定。二十日内不能作出决定的，经本行政机关负责人批准，可以延长十日，并应当将延长期限的理由告知申请人。但是，法律、法规另有规定的，依照其规定。',
);

/** The limit where several bodies decide together; fifteen more with the government's approval. */
export const PERMIT_42_JOINT = article(
  PERMIT_LAW,
  '2019-04-23',
  '第四十二条',
  '依照本法第二十六条的规定，行政许可采取统一办理或者联合办理、集中办理的，办理的时间不得超过四十五日；四十五日内不能办结的，经本级人民政府负责人批准，可以延长十五日，并应当将延长期限的理由告知申请人。',
);

/** What is not counted into a limit. */
export const PERMIT_45 = article(
  PERMIT_LAW,
  '2019-04-23',
  '第四十五条',
  '行政机关作出行政许可决定，依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在本节规定的期限内。行政机关应当将所需时间书面告知申请人。',
);

/** Who may ask for a hearing. */
export const PERMIT_47 = article(
  PERMIT_LAW,
  '2019-04-23',
  '第四十七条',
  '行政许可直接涉及申请人与他人之间重大利益关系的，行政机关在作出行政许可决定前，应当告知申请人、利害关系人享有要求听证的权利；申请人、利害关系人在被告知听证权利之日起五日内提出听证申请的，行政机关应当在二十日内组织听证。',
);

/** When a permit is changed, and when it is prolonged. */
export const PERMIT_49 = article(
  PERMIT_LAW,
  '2019-04-23',
  '第四十九条',
  '被许可人要求变更行政许可事项的，应当向作出行政许可决定的行政机关提出申请；符合法定条件、标准的，行政机关应当依法办理变更手续。',
);
export const PERMIT_50 = article(
  PERMIT_LAW,
  '2019-04-23',
  '第五十条',
  '被许可人需要延续依法取得的行政许可的有效期的，应当在该行政许可有效期届满三十日前向作出行政许可决定的行政机关提出申请。但是，法律、法规、规章另有规定的，依照其规定。',
);

/** A permit with the general limit, of which our example promises half. */
export const BY_PERMIT_LAW = {
  statutory: working(20),
  promised: working(10),
  limitNote: '专门法律没有规定期限，适用行政许可法第四十二条，按工作日计算',
} as const;

/** The same where several bodies act together. */
export const BY_JOINT_LAW = {
  statutory: working(45),
  promised: working(15),
  limitNote: '专门法律没有规定期限，联合办理的适用行政许可法第四十二条第二款，按工作日计算',
} as const;

/** What is done at once and whose law names no limit. */
export const NO_LIMIT = { limitNote: '法律没有规定期限，窗口当场办结' } as const;

export const MARRIAGE_1049 = article(
  '中华人民共和国民法典',
  '2020-05-28',
  '第一千零四十九条',
  '要求结婚的男女双方应当亲自到婚姻登记机关申请结婚登记。符合本法规定的，予以登记，发给结婚证。完成结婚登记，即确立婚姻关系。未办理结婚登记的，应当补办登记。',
);

const REGISTRATION = '中华人民共和国市场主体登记管理条例';

export const REGISTRATION_19 = article(
  REGISTRATION,
  '2021-07-27',
  '第十九条',
  '登记机关应当对申请材料进行形式审查。对申请材料齐全、符合法定形式的予以确认并当场登记。不能当场登记的，应当在3个工作日内予以登记；情形复杂的，经登记机关负责人批准，可以再延长3个工作日。申请材料不齐全或者不符合法定形式的，登记机关应当一次性告知申请人需要补正的材料。',
);

export const registration = (of: string, words: string) => article(REGISTRATION, '2021-07-27', of, words);

export const BUSINESS_LICENCE = {
  name: text('营业执照', 'Business licence'),
  kind: 'licence',
} as const;

/** What stands between where somebody else's great interest is touched. */
export const HEARING = {
  name: '听证',
  when: '直接涉及他人重大利益，申请人或者利害关系人要求听证',
} as const;

const INSURANCE = '中华人民共和国社会保险法';
export const insurance = (of: string, words: string) => article(INSURANCE, '2018-12-29', of, words);

const HANDLING = '社会保险经办条例';
export const handling = (of: string, words: string) => article(HANDLING, '2023-08-16', of, words);
/** Registration, and the card that comes of it. */
export const HANDLING_6 = handling(
  '第六条',
  '个人申请办理社会保险登记，以公民身份号码作为社会保障号码，取得社会保障卡和医保电子凭证。社会保险经办机构应当自收到申请之日起10个工作日内办理完毕。',
);
/** Bills that were not settled at the hospital. */
export const HANDLING_20 = handling(
  '第二十条',
  '因特殊情况个人申请手工报销，应当向社会保险经办机构提供医疗机构、药品经营单位的收费票据、费用清单、诊断证明、病历资料。社会保险经办机构应当对收费票据、费用清单、诊断证明、病历资料进行审核，并自收到申请之日起30个工作日内办理完毕。',
);
