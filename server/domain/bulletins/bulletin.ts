import type { Text } from '../hall/plan.ts';

/** A text on boards and kiosks. Public by intent: no number of a person stands in it (rule B1). */
export interface Bulletin {
  readonly id: string;
  readonly title: Text;
  readonly body: Text;
  /** First and last date it is shown, YYYY-MM-DD of the hall's calendar; null: at once, for good. */
  readonly from: string | null;
  readonly until: string | null;
  /** None named: on every board that shows bulletins. */
  readonly boardIds: readonly string[];
  readonly kiosks: boolean;
  readonly order: number;
}

export const BULLETINS_AT_MOST = 60;
