import type { Text } from '../hall/plan.ts';
import type { HallDraft } from '../state/hall.ts';
import type { NoticeLevel } from './notice.ts';

export type NoticeFact =
  | { kind: 'notice.raised'; noticeId: string; level: NoticeLevel; text: Text | null }
  | { kind: 'notice.lifted'; noticeId: string };

/** Changes the hall by a fact about its notice; at most one stands. */
export function evolveNotice(hall: HallDraft, fact: NoticeFact, at: number): void {
  if (fact.kind === 'notice.lifted') return hall.notices.drop('hall');
  const { noticeId, level, text } = fact;
  return hall.notices.put('hall', { noticeId, level, text, at });
}
