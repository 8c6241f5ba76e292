import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Text } from '../hall/plan.ts';
import type { Hall } from '../state/hall.ts';
import { textsHoldPersonal } from '../text/personal.ts';
import type { NoticeLevel } from './notice.ts';

export interface RaiseInput {
  readonly level: NoticeLevel;
  readonly text?: Text | null | undefined;
}

/** Raises the hall's notice (rules B1, B2); one that stands is replaced. Refuses a text with an ID or mobile number. */
export function decideRaise(_hall: Hall, act: Act<RaiseInput>): Decision<null> {
  const { level, text = null } = act.input;
  if (text !== null && textsHoldPersonal(text)) return refuse('text.personal');
  return accept([{ kind: 'notice.raised', noticeId: act.newId(), level, text }], null);
}

/** Lifts the notice that stands; refuses when none does. */
export function decideLift(hall: Hall, _act: Act<Record<string, never>>): Decision<null> {
  const notice = hall.notices.get('hall');
  if (!notice) return refuse('notice.none');
  return accept([{ kind: 'notice.lifted', noticeId: notice.noticeId }], null);
}

/** The refusal of whatever must not go on while a notice stands (rule B2); null when none does. */
export function suspended(hall: Hall): Decision<never> | null {
  const notice = hall.notices.get('hall');
  return notice ? refuse('hall.suspended', { level: notice.level }) : null;
}
