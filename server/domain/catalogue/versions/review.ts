import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Role } from '../../identity/roles.ts';
import type { Hall } from '../../state/hall.ts';
import { holdsPersonal } from '../../text/personal.ts';
import {
  type Draft,
  ENDING,
  type Outcome,
  type ReviewStage,
  type Stage,
  STAGE_ROLES,
  writersOf,
} from './draft.ts';
import { signerOf } from './signer.ts';

export interface ReviewInput {
  readonly code: string;
  /** The stage as the reviewer saw it. */
  readonly stage: ReviewStage;
  readonly verdict: 'pass' | 'return';
  /** What becomes of the item; needed where the final review passes, and then for good. */
  readonly outcome: Outcome | null;
  readonly opinion: string;
}

const NEXT: Readonly<Record<ReviewStage, Stage>> = {
  signing: 'first',
  first: 'legal',
  legal: 'comment',
  final: 'decided',
};

const isReviewStage = (stage: Stage): stage is ReviewStage => Object.hasOwn(STAGE_ROLES, stage);

/** Whether the same hand has written in the draft, or has passed an earlier stage of this round (rule E3). */
export function hasActed(draft: Pick<Draft, 'author' | 'earlier' | 'reviews'>, by: string): boolean {
  const { reviews } = draft;
  const returned = reviews.map(one => one.verdict).lastIndexOf('return');
  return writersOf(draft).includes(by) || reviews.slice(returned + 1).some(one => one.by === by);
}

/**
 * Gives an opinion on a draft in its stage (rules E2, E3, B1): it goes on, or back to its author. Refuses another stage
 * than the reviewer saw, who has no office in it, who wrote in the draft or passed it before, a final review that says not
 * what becomes of the item, and one that keeps an item which stands on no law (DOMAIN A9).
 */
export function decideReview(hall: Hall, act: Act<ReviewInput>): Decision<null> {
  const { code, stage, verdict, outcome, opinion } = act.input;
  const draft = hall.drafts.get(code);
  if (!draft) return refuse('draft.unknown');
  if (draft.stage !== stage || !isReviewStage(draft.stage))
    return refuse('draft.other_stage', { stage: draft.stage });
  const by = signerOf(act.sender);
  const roles: readonly Role[] = hall.staff.get(by)?.roles ?? [];
  if (!STAGE_ROLES[stage].some(role => roles.includes(role))) return refuse('access.denied');
  if (hasActed(draft, by)) return refuse('draft.own_review');
  const passes = verdict === 'pass';
  if (stage === 'final' && passes && outcome === null)
    return refuse('input.invalid', { fields: ['outcome:custom'] });
  const ends = outcome !== null && ENDING.includes(outcome);
  if (stage === 'final' && passes && !ends && draft.entry.basis.length === 0) return refuse('draft.no_basis');
  if (ends && draft.base === 0 && outcome === 'abolish') return refuse('draft.nothing_to_abolish');
  if (holdsPersonal(opinion)) return refuse('text.personal');
  const next: Stage = passes ? NEXT[stage] : 'writing';
  return accept(
    [{ kind: 'entry.reviewed', code, reviewed: { stage, verdict, outcome, opinion, by }, next }],
    null,
  );
}
