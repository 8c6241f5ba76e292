/** So many wrong codes from one sender, and no more is listened to for so long (rule G60). */
export const WRONG_MOST = 5;
export const WRONG_PAUSE_MS = 5 * 60_000;

interface Tries {
  readonly wrong: number;
  readonly last: number;
}

/**
 * Wrong query codes by who sent them, in this process's memory: enough of them, and the sender waits. A right one, or a
 * pause gone by, begins anew.
 */
export class WrongCodes {
  private readonly tries = new Map<string, Tries>();
  constructor(private readonly now: () => number) {}

  /** Minutes that a sender still has to wait, at least one; 0: it need not. */
  pausedFor(sender: string): number {
    const { wrong, last } = this.since(sender);
    return wrong < WRONG_MOST ? 0 : Math.ceil((last + WRONG_PAUSE_MS - this.now()) / 60_000);
  }
  /** Counts what a sender's code came to. */
  came(sender: string, right: boolean): void {
    if (right) this.tries.delete(sender);
    else this.tries.set(sender, { wrong: this.since(sender).wrong + 1, last: this.now() });
  }
  private since(sender: string): Tries {
    const known = this.tries.get(sender);
    const isOver = known === undefined || this.now() >= known.last + WRONG_PAUSE_MS;
    if (isOver) this.tries.delete(sender);
    return isOver ? { wrong: 0, last: 0 } : known;
  }
}
