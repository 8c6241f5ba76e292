import { WrongCodes } from '../cases/wrong-codes.ts';

/** A code lives so long, ms (rule Y14). */
export const CODE_LIFE_MS = 5 * 60_000;
/** One number gets a code so often at most, ms, and so many in a day. */
export const CODE_PAUSE_MS = 60_000;
export const CODES_A_DAY = 5;
const DAY_MS = 86_400_000;
const FIGURES = 6;
/** End of life and mark: one word is written in one way only, so that its tries are counted together. */
const WORD = /^(\d{13})~([\w-]{20,64})$/;
/** From so many numbers on, those of yesterday are forgotten. */
const MOST_KEPT = 10_000;

/** Marks what was sent, without its being readable: the vault's keyed hash. */
type MarkOf = (text: string) => string;

interface Sent {
  readonly times: readonly number[];
}

/**
 * Codes by which a mobile number is proved (rule Y14). Nothing is stored of a code: who asked holds a sealed word of it,
 * number and end of life; this process remembers only whom it sent to and how often a word was tried in vain.
 */
export class PhoneCodes {
  private readonly sent = new Map<string, Sent>();
  private readonly tries: WrongCodes;
  private readonly mark: MarkOf;
  private readonly clock: { readonly wall: () => number; readonly monotonic: () => number };

  constructor(mark: MarkOf, clock: { readonly wall: () => number; readonly monotonic: () => number }) {
    this.mark = mark;
    this.clock = clock;
    this.tries = new WrongCodes(() => clock.monotonic());
  }

  /** Seconds until a number may be sent another code; 0: now. */
  waitFor(phone: string): number {
    const now = this.clock.monotonic();
    const times = this.timesOf(phone, now);
    if (times.length >= CODES_A_DAY) return Math.ceil((times[0]! + DAY_MS - now) / 1_000);
    const last = times.at(-1);
    return last === undefined ? 0 : Math.max(0, Math.ceil((last + CODE_PAUSE_MS - now) / 1_000));
  }

  /** A fresh code for a number, and the word that proves it later; counts as sent. `random`: four bytes by chance. */
  make(phone: string, random: Uint8Array): { readonly code: string; readonly token: string } {
    const now = this.clock.monotonic();
    if (this.sent.size >= MOST_KEPT)
      for (const [key, { times }] of this.sent) if (now - times.at(-1)! >= DAY_MS) this.sent.delete(key);
    this.sent.set(this.mark(phone), { times: [...this.timesOf(phone, now), now] });
    const number = random.reduce((sum, byte) => (sum * 256 + byte) % 4_294_967_296, 0) % 10 ** FIGURES;
    const code = String(number).padStart(FIGURES, '0');
    const until = String(this.clock.wall() + CODE_LIFE_MS);
    return { code, token: `${until}~${this.mark(`${until}\n${phone}\n${code}`)}` };
  }

  /** Whether a code is the one that was sent to this number, and lives; a word that was tried in vain too often proves nothing. */
  proves(phone: string, { token, code }: { readonly token: string; readonly code: string }): boolean {
    const [, until, mark] = WORD.exec(token) ?? [];
    if (until === undefined || mark === undefined || Number(until) <= this.clock.wall()) return false;
    if (this.tries.pausedFor(mark) > 0) return false;
    const right = mark === this.mark(`${until}\n${phone}\n${code.trim()}`);
    this.tries.came(mark, right);
    return right;
  }

  private timesOf(phone: string, now: number): readonly number[] {
    return (this.sent.get(this.mark(phone))?.times ?? []).filter(at => now - at < DAY_MS);
  }
}
