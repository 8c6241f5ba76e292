import type { Attempt } from '../history/records.ts';

interface Waiter {
  readonly since: number;
  readonly tell: (at: number) => void;
}

export const now = (): number => performance.now();

/** Every try of every client, as it saw it. The one clock is this process's. */
export class LogBook {
  readonly attempts: Attempt[] = [];
  private readonly waiters = new Set<Waiter>();

  add(attempt: Attempt): void {
    this.attempts.push(attempt);
    if (attempt.outcome !== 'ok' || attempt.answeredAt === null) return;
    for (const waiter of this.waiters) {
      if (attempt.sentAt < waiter.since) continue;
      this.waiters.delete(waiter);
      waiter.tell(attempt.answeredAt);
    }
  }

  /** When the first command that was sent after `since` got its yes; null when none does within `limitMs`. */
  firstYes(since: number, limitMs: number): Promise<number | null> {
    return new Promise(resolve => {
      const waiter: Waiter = {
        since,
        tell: at => {
          clearTimeout(timer);
          resolve(at);
        },
      };
      const timer = setTimeout(() => {
        this.waiters.delete(waiter);
        resolve(null);
      }, limitMs);
      this.waiters.add(waiter);
    });
  }

  /** How often each refusal was given. */
  refusals(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { outcome, data } of this.attempts) {
      if (outcome === 'refused') counts.set(String(data), (counts.get(String(data)) ?? 0) + 1);
    }
    return counts;
  }
}
