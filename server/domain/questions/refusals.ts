/** Why an act on what was asked is refused. */
export const QUESTION_REFUSALS = [
  'question.unknown',
  'question.not_yours',
  'question.open_already',
  'question.offered_already',
  'question.own',
  'question.not_offered',
] as const;
