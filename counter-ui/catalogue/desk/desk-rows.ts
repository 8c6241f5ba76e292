import { type Stage, STAGE_ROLES, STAGES } from '../../../server/contract/catalogue.ts';
import { dayOf } from '../../../server/contract/time.ts';
import type { ViewSnapshot } from '../../../server/contract/views/specs.ts';

export type Clearing = ViewSnapshot<'clearing'>;
export type DeskDraft = Clearing['drafts'][string];
export type DeskChange = Clearing['changes'][string];

/** From how many days before its last day a change stands out. */
const SOON_DAYS = 7;

/** Who moves a draft on from each stage (rule E2). */
export const MOVED_BY: Readonly<Record<Stage, readonly string[]>> = {
  writing: ['editor'],
  ...STAGE_ROLES,
  comment: ['discloser'],
  decided: ['discloser'],
};

/** How a change stands to its last day: past it, near it, or neither. `days`: left, or over. */
export interface Urgency {
  readonly light: 'overdue' | 'yellow' | 'green' | 'paused';
  readonly days: number;
}

/** How urgent a change is on a day (YYYY-MM-DD); null without one. */
export function urgencyOf(change: DeskChange | undefined, today: string): Urgency | null {
  if (!change) return null;
  if (change.due.kind === 'paused') return { light: 'paused', days: change.due.left };
  const days = dayOf(change.due.date) - dayOf(today);
  return { light: days < 0 ? 'overdue' : days <= SOON_DAYS ? 'yellow' : 'green', days: Math.abs(days) };
}

export interface DraftRow {
  readonly code: string;
  readonly draft: DeskDraft;
  readonly change: DeskChange | undefined;
}

/** Drafts by stage in the order of their way; in each what is due first, then what has waited longest. */
export function draftRows({ drafts, changes }: Pick<Clearing, 'drafts' | 'changes'>): DraftRow[] {
  const lastDay = ({ change }: DraftRow): string => (change?.due.kind === 'due' ? change.due.date : '9999');
  return Object.entries(drafts)
    .map(([code, draft]) => ({ code, draft, change: changes[code] }))
    .sort(
      (a, b) =>
        STAGES.indexOf(a.draft.stage) - STAGES.indexOf(b.draft.stage) ||
        lastDay(a).localeCompare(lastDay(b)) ||
        a.draft.since - b.draft.since,
    );
}

/** Whether a draft waits for somebody with these roles. */
export const waitsFor = ({ draft }: DraftRow, holds: (...roles: readonly string[]) => boolean): boolean =>
  holds(...MOVED_BY[draft.stage]);

/** Changes that nobody has begun to write, or that are late: what a supervisor asks about. */
export function lateChanges({ changes, drafts }: Pick<Clearing, 'changes' | 'drafts'>, today: string) {
  return Object.entries(changes)
    .map(([code, change]) => ({ code, change, urgency: urgencyOf(change, today)!, drafted: code in drafts }))
    .sort((a, b) => dueOf(a.change).localeCompare(dueOf(b.change)));
}

const dueOf = ({ due }: DeskChange): string => (due.kind === 'due' ? due.date : '9999');
