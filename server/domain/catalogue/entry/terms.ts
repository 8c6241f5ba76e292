/**
 * The closed lists of the national catalogue of items (政务服务事项: GB/T 39554; DOMAIN (b)). Keys are ours, and the
 * figure after each is the one that platforms exchange.
 */
export const LEVELS = { nation: 1, province: 2, city: 3, county: 4, town: 5, graded: 6 } as const;
export const SOURCES = {
  statutory: 1,
  devolved: 2,
  authorised_above: 3,
  authorised_same: 4,
  entrusted_above: 5,
  entrusted_same: 6,
} as const;
export const BODY_NATURES = { organ: 1, authorised: 2, entrusted: 3 } as const;
export const AUDIENCE = {
  citizen: 1,
  company: 2,
  institution: 3,
  association: 4,
  unincorporated: 5,
  organ: 6,
  other: 7,
} as const;
export const CASE_KINDS = { instant: 1, promised: 2 } as const;
export const CHANNELS = { counter: 1, online: 2, courier: 3 } as const;
export const RESULT_KINDS = { licence: 1, approval: 2, other: 3, none: 4 } as const;

/** Whose power it is among bodies (专门 共有 为主 协助: DOMAIN A4). */
export const SHARES = ['own', 'shared', 'leading', 'assisting'] as const;
export const DELIVERIES = ['counter', 'courier', 'electronic'] as const;
/** The eight grounds on which a limit stands still (行政许可法 45), closed. */
export const SPECIAL_PROCEDURES = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert_review',
] as const;
/** 全社会, 一定范围或依申请, 内部 (DOMAIN B3). */
export const DISCLOSURE_SCOPES = ['public', 'limited', 'internal'] as const;
export const DISCLOSURE_FORMS = ['kiosk', 'board', 'web', 'paper', 'notice_board'] as const;
export const MATERIAL_FORMS = ['seen', 'original', 'copy', 'form', 'electronic'] as const;
export const MATERIAL_SOURCES = ['applicant', 'government', 'other'] as const;
/** 必要, 非必要, 容缺后补 (DOMAIN (b)). */
export const NECESSITIES = ['required', 'optional', 'later'] as const;
/**
 * Who acts in a step: the applicant, an intake counter, the bureau's section, its chief representative, another
 * body, a legal reviewer (法制审核).
 */
export const POSTS = ['applicant', 'intake', 'section', 'chief', 'body', 'legal'] as const;

export type Level = keyof typeof LEVELS;
export type PowerSource = keyof typeof SOURCES;
export type BodyNature = keyof typeof BODY_NATURES;
export type AudienceKey = keyof typeof AUDIENCE;
export type CaseKind = keyof typeof CASE_KINDS;
export type Channel = keyof typeof CHANNELS;
export type ResultKind = keyof typeof RESULT_KINDS;
export type Share = (typeof SHARES)[number];
export type Delivery = (typeof DELIVERIES)[number];
export type SpecialProcedure = (typeof SPECIAL_PROCEDURES)[number];
export type DisclosureScope = (typeof DISCLOSURE_SCOPES)[number];
export type DisclosureForm = (typeof DISCLOSURE_FORMS)[number];
export type MaterialForm = (typeof MATERIAL_FORMS)[number];
export type MaterialSource = (typeof MATERIAL_SOURCES)[number];
export type Necessity = (typeof NECESSITIES)[number];
export type Post = (typeof POSTS)[number];
