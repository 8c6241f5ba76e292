import type { Act, Decision } from '../decision.ts';
import { accept, refuse } from '../decision.ts';
import type { Text } from '../hall/plan.ts';
import type { Hall } from '../state/hall.ts';
import { holdsPersonal } from '../text/personal.ts';

/** A time limit: `G` counts working days, `Z` calendar days, as the service guides write it. */
export interface Limit {
  readonly n: number;
  readonly unit: 'G' | 'Z';
}

export const AUDIENCES = ['citizen', 'company'] as const;

/** One thing to bring: original or copy, how many, and whether the hall looks it up by itself. */
export interface Material {
  readonly name: string;
  readonly form: Text;
  readonly copies: number;
  readonly waived: boolean;
  readonly note: Text | null;
}

/** What one has to know before asking for an item. Null: not written down yet, and then nothing is said of it. */
export interface ItemGuide {
  readonly code: string;
  readonly summary: Text | null;
  readonly audience: readonly (typeof AUDIENCES)[number][];
  readonly statutory: Limit | null;
  readonly promised: Limit | null;
  readonly visits: number | null;
  readonly fee: { readonly free: true } | { readonly free: false; readonly text: Text } | null;
  readonly materials: readonly Material[];
  readonly result: Text | null;
  readonly basis: string | null;
  /** Shown as 示例: not yet confirmed by the bureau. */
  readonly example: boolean;
}

/** Whether a promise is surely longer than the statute; calendar days may fit into fewer working days. */
function isLate(promised: Limit | null, statutory: Limit | null): boolean {
  if (promised === null || statutory === null || promised.n <= statutory.n) return false;
  return promised.unit === statutory.unit || promised.unit === 'G';
}

/** Every text of a guide that somebody typed. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/**
 * Writes an item's guide (rule H5); refuses an unknown item, a promise that is longer than the statute, and what may
 * not be published (rule B1).
 */
export function decideGuideItem(hall: Hall, act: Act<{ guide: ItemGuide }>): Decision<null> {
  const { guide } = act.input;
  if (!hall.items.has(guide.code)) return refuse('item.unknown');
  if (isLate(guide.promised, guide.statutory)) return refuse('guide.promise_late');
  const { code: _code, ...said } = guide;
  if (holdsPersonal(...textsOf(said))) return refuse('text.personal');
  return accept([{ kind: 'catalogue.guided', guide }], null);
}
