import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import { wallOf } from '../../hours/when.ts';
import type { Hall } from '../../state/hall.ts';
import { holdsPersonal } from '../../text/personal.ts';
import { dayOf } from '../../time/civil.ts';
import type { Commenting, Draft } from './draft.ts';
import { type Placed, signerOf } from './signer.ts';
import { isPublic } from './version.ts';

/** How long a draft lies open at least, in calendar days. No statute fixes it; a week is what halls keep. */
export const COMMENT_DAYS = 7;

/**
 * Whether anybody may read a draft and comment on it: it is laid open, it is meant for the public, and the item as it
 * is in force is not kept from them (rule E6).
 */
export const liesOpen = (hall: Hall, draft: Draft): boolean =>
  draft.stage === 'comment' &&
  draft.commenting !== null &&
  draft.entry.disclosure.scope === 'public' &&
  isPublic(hall, draft.code);

/**
 * Lays a draft open for the public's comments (DOMAIN A10); refuses one that is kept from the public (rule E6), and a
 * span that is too short or begins in the past.
 */
export function decideOpenComment(
  hall: Hall,
  act: Act<{ code: string; commenting: Commenting }, Placed>,
): Decision<null> {
  const { code, commenting } = act.input;
  const draft = hall.drafts.get(code);
  if (!draft) return refuse('draft.unknown');
  if (draft.stage !== 'comment') return refuse('draft.other_stage', { stage: draft.stage });
  if (draft.entry.disclosure.scope !== 'public') return refuse('comment.not_public');
  const { date } = wallOf(act.now, act.prepared.utcOffsetMinutes);
  const days = dayOf(commenting.until) - dayOf(commenting.from) + 1;
  if (commenting.from < date || days < COMMENT_DAYS)
    return refuse('comment.too_short', { days: COMMENT_DAYS });
  return accept([{ kind: 'entry.opened', code, commenting }], null);
}

export interface CloseCommentInput {
  readonly code: string;
  readonly received: number;
  /** What was said and what was made of it. */
  readonly answer: string;
}

/**
 * Closes the comments with how many came and what was made of them. Refuses before the last day is over. What is kept
 * from the public (rule E6) is not laid open: it is closed at once, with the reason.
 */
export function decideCloseComment(hall: Hall, act: Act<CloseCommentInput, Placed>): Decision<null> {
  const { code, received, answer } = act.input;
  const draft = hall.drafts.get(code);
  if (!draft) return refuse('draft.unknown');
  if (draft.stage !== 'comment') return refuse('draft.other_stage', { stage: draft.stage });
  const isOpenToAll = draft.entry.disclosure.scope === 'public';
  const { date } = wallOf(act.now, act.prepared.utcOffsetMinutes);
  if (isOpenToAll && (draft.commenting === null || date <= draft.commenting.until))
    return refuse('comment.still_open', { until: draft.commenting?.until ?? '' });
  if (holdsPersonal(answer)) return refuse('text.personal');
  return accept([{ kind: 'entry.closed', code, received, answer, by: signerOf(act.sender) }], null);
}
