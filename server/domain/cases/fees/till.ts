import type { HallDraft } from '../../state/hall.ts';
import type { CaseFact } from '../facts.ts';
import type { PayMethod } from './order.ts';

/** How often, and how much together, in fen. */
export interface Sum {
  readonly count: number;
  readonly fen: number;
}
export type ByWay = Readonly<Record<PayMethod, Sum>>;

/** What one cashier took and gave back on one day (日结, rule G75). */
export interface Till {
  readonly id: string;
  readonly on: string;
  readonly by: string;
  readonly taken: ByWay;
  readonly back: ByWay;
}

const NOTHING: ByWay = { cash: { count: 0, fen: 0 }, qr: { count: 0, fen: 0 } };
export const tillId = (on: string, by: string): string => `${on}/${by}`;

const more = (sums: ByWay, method: PayMethod, fen: number): ByWay => ({
  ...sums,
  [method]: { count: sums[method].count + 1, fen: sums[method].fen + fen },
});

/** Counts a payment or what was given back (rule G75); whether its case is on the shelf or not. */
export function evolveTill(
  hall: HallDraft,
  { kind, on, by, method, fen }: Extract<CaseFact, { kind: 'case.paid' | 'case.refunded' }>,
): void {
  const id = tillId(on, by);
  const till = hall.tills.get(id) ?? { id, on, by, taken: NOTHING, back: NOTHING };
  const which = kind === 'case.paid' ? 'taken' : 'back';
  hall.tills.put(id, { ...till, [which]: more(till[which], method, fen) });
}

/** What of a way stays in the till, and of all together, in fen: what was taken less what was given back. */
export function totals({
  taken,
  back,
}: Pick<Till, 'taken' | 'back'>): Readonly<Record<PayMethod | 'all', number>> {
  const [cash, qr] = [taken.cash.fen - back.cash.fen, taken.qr.fen - back.qr.fen];
  return { cash, qr, all: cash + qr };
}
