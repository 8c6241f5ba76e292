import { type CallingRules, order, type TicketClass } from '../../server/contract/queue/calling.ts';

/** Who waits, as an officer sees it; `isBack`: came back to this counter (rule Q2). */
export interface Waiting {
  readonly ticketId: string;
  readonly label: string;
  readonly takenAt: number;
  readonly class: TicketClass;
  readonly since: number;
  readonly order: number;
  readonly slotAt: number | null;
  readonly isBack: boolean;
}

interface Line {
  readonly target: number;
  readonly weight: number;
  readonly idleOnly: boolean;
  readonly inARow: number;
  readonly next: readonly Waiting[];
}

/** One who waits, with the line and that line's target in minutes. */
export interface NextUp extends Waiting {
  readonly queueId: string;
  readonly target: number;
}

const HERE = 'here';

/** Who would be called next from here `now`, epoch ms, first one first, as the hall itself decides it; at most `shown`. */
export function callOrder(
  lines: Readonly<Record<string, Line>>,
  rules: CallingRules,
  shown: number,
  now: number,
): NextUp[] {
  const all = new Map<string, NextUp>();
  const waiting = new Map(
    Object.entries(lines).map(([queueId, { next, target, inARow }]) => {
      for (const one of next) all.set(one.ticketId, { ...one, queueId, target });
      const candidates = next.map(one => ({ ...one, queueId, forCounter: one.isBack ? HERE : null }));
      return [queueId, { candidates, inARow }];
    }),
  );
  const serves = Object.entries(lines).map(([queueId, { weight, idleOnly }]) => ({
    queueId,
    weight,
    idleOnly,
  }));
  const caller = { counterId: HERE, serves };
  return order(waiting, caller, rules, now, shown).map(({ ticketId }) => all.get(ticketId)!);
}

/** Whole minutes somebody has waited, by the hall's clock. */
export function waitedMinutes(takenAt: number, now: number): number {
  return Math.max(0, Math.floor((now - takenAt) / 60_000));
}
