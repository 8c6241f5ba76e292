import type { ClockAccount } from '../../domain/cases/clocks/explain.ts';
import type { ClockMatter } from '../../domain/cases/clocks/tell/tell.ts';
import type { Text } from '../plan.ts';

export type { ClockAccount, ClockDay, DayWhy } from '../../domain/cases/clocks/explain.ts';
export { tellClock, type ToldClock } from '../../domain/cases/clocks/tell/tell.ts';

/** A case's clock told day by day; `account` null: none runs now. */
export interface CaseClock {
  readonly id: string;
  readonly number: string;
  readonly item: string;
  readonly bureauId: string;
  readonly bureau: Text;
  readonly hall: Text;
  readonly account: ClockAccount | null;
  readonly matter: ClockMatter;
}
