import type { Text } from '../hall/plan.ts';

export const NOTICE_LEVELS = ['evacuate', 'suspend'] as const;
export type NoticeLevel = (typeof NOTICE_LEVELS)[number];

/** Stands on every screen at once until it is lifted (rule B2). `text` null: the house's own sentence. */
export interface Notice {
  readonly noticeId: string;
  readonly level: NoticeLevel;
  readonly text: Text | null;
  readonly at: number;
}
