import type { ClockAccount } from '../../domain/cases/clocks/explain.ts';

export type { ClockAccount, ClockDay, DayWhy } from '../../domain/cases/clocks/explain.ts';

/** A case's clock told day by day; `account` null: none runs now. */
export interface CaseClock {
  readonly id: string;
  readonly number: string;
  readonly item: string;
  readonly bureauId: string;
  readonly account: ClockAccount | null;
}
