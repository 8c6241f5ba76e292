import type { z } from 'zod';
import type { Text } from '../../domain/hall/plan.ts';
import type { SnagAct, SnagEntry, SnagOwner, SnagState, Trouble } from '../../domain/snags/snag.ts';
import type { snagLine } from '../views/snags.ts';

export { snagLight, type SnagLight } from '../../domain/snags/light.ts';
export { type SnagCount, snagFigures } from '../../domain/snags/figures.ts';
export { SNAG_OUTCOMES, TOLD_HOW, TROUBLES } from '../../domain/snags/snag.ts';
export type {
  SnagAct,
  SnagOutcome,
  SnagOwner,
  SnagState,
  ToldHow,
  Trouble,
} from '../../domain/snags/snag.ts';

export type SnagLine = z.output<typeof snagLine>;

/** One line of a snag's log, its words opened. */
export interface SnagLogLine extends Omit<SnagEntry, 'words' | 'by' | 'owner'> {
  readonly words: string | null;
  /** By badge; null: the clock, or staff without a badge. */
  readonly badge: string | null;
  readonly owner?: SnagOwner & { readonly badge: string | null };
}

/** A snag as who works on it sees it. */
export interface SnagSheet {
  readonly line: SnagLine;
  readonly log: readonly SnagLogLine[];
  /** What the reader may do to it now. */
  readonly may: readonly SnagAct[];
  /** The citizen's telephone, for the owner and the window; null: none, or not for the reader. */
  readonly phone: string | null;
  /** The citizen's code, for who took it down, who may print it again. */
  readonly code: string | null;
  /** Whom it may be passed to, by badge. */
  readonly staff: readonly {
    readonly staffId: string;
    readonly badge: string;
    readonly bureauId: string | null;
  }[];
  /** Working days that it may be made longer. */
  readonly extendDays: number;
}

/** How a snag stands, for who has its number and code: nothing of persons, and no word that was written (rule I6). */
export interface PublicSnag {
  readonly number: string;
  readonly state: SnagState;
  readonly trouble: Trouble;
  readonly item: string | null;
  readonly openedOn: string;
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly extendedBy: number | null;
  readonly outcome: 'solved' | 'explained' | null;
  readonly toldOn: string | null;
  readonly closedOn: string | null;
  /** Which body has it now; null: the centre itself. */
  readonly bureau: Text | null;
  readonly tel: string | null;
  /** Where one comes back to; null: the hall has no such window. */
  readonly place: Text | null;
  readonly today: string;
  readonly at: number;
}

/** A snag's number as it was typed, with its dash; null: it is none. */
export function readSnagNumber(text: string): string | null {
  const figures = text.replace(/[\s-]/g, '');
  return /^\d{8,11}$/.test(figures) ? `${figures.slice(0, 4)}-${figures.slice(4)}` : null;
}
