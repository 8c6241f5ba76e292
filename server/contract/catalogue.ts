export { AUDIENCES, type GuideMaterial, type ItemGuide } from '../domain/catalogue/guide.ts';
export { bareEntry, type Basis, type Entry, type Fee, type Limit } from '../domain/catalogue/entry/entry.ts';
export { type EntryFault, faultsOf, looksShort, missingOf } from '../domain/catalogue/entry/check.ts';
export { formWords, type Material } from '../domain/catalogue/entry/material.ts';
export type { Step, StepWay } from '../domain/catalogue/entry/step.ts';
export * from '../domain/catalogue/entry/terms.ts';
export { ENTRY_WORDS, isExample, kindWords, limitText, rightsOf } from '../domain/catalogue/entry/words.ts';
export type { Article } from '../domain/catalogue/laws/facts.ts';
export { comparePeers, differenceOf, type Peer } from '../domain/catalogue/lists/compare.ts';
export { COMMENT_DAYS } from '../domain/catalogue/versions/comment.ts';
export { hasActed } from '../domain/catalogue/versions/review.ts';
export {
  ENDING,
  OUTCOMES,
  type Outcome,
  outcomeOf,
  type ReviewStage,
  type Stage,
  STAGE_ROLES,
  STAGES,
  writersOf,
} from '../domain/catalogue/versions/draft.ts';
