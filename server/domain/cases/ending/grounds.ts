/**
 * Why a case ends without a decision (行政许可法 70, as far as it fits one that is not decided): the applicant died or cannot
 * act any more, the body was dissolved, it cannot be carried out any more, the law it rests on is gone, what was promised for
 * later did not come, or what it was about is no more.
 */
export const TERMINATED_FOR = [
  'died',
  'dissolved',
  'impossible',
  'law_gone',
  'later_overdue',
  'object_gone',
] as const;
export type TerminatedFor = (typeof TERMINATED_FOR)[number];

/** As papers say it. */
export const TERMINATED_WORDS: Readonly<Record<TerminatedFor, string>> = {
  died: '申请人死亡或者丧失行为能力',
  dissolved: '法人或者其他组织依法终止',
  impossible: '因不可抗力等原因，申请事项无法实施',
  law_gone: '所依据的法律、法规、规章已经废止',
  later_overdue: '承诺后补的材料逾期没有补齐',
  object_gone: '申请事项所涉的标的已经不存在',
};
