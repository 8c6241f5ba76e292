import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from './chance.ts';
import type { Line, Told } from './line.ts';
import { type LogBook, now } from './log-book.ts';

/** Among how many answered commands one is asked a second time, to see that the answer is the same. */
const ASKED_AGAIN = 0.02;

export interface PlayerParts {
  readonly client: string;
  readonly line: Line;
  readonly book: LogBook;
  readonly chance: Chance;
}

let made = 0;

/** One client: gives commands and tries each again with the same commandId until it is answered. */
export class Player {
  readonly client: string;
  readonly chance: Chance;
  private readonly line: Line;
  private readonly book: LogBook;
  private giveUpAt = Infinity;
  isStopped = false;

  constructor({ client, line, book, chance }: PlayerParts) {
    [this.client, this.line, this.book, this.chance] = [client, line, book, chance];
  }

  /** No new commands; the open one is tried for so long yet. */
  stop(graceMs: number): void {
    this.isStopped = true;
    this.giveUpAt = now() + graceMs;
  }

  close(): void {
    this.line.close();
  }

  pause(ms: number): Promise<unknown> {
    return sleep(ms);
  }

  /** Tries until there is a yes or a no; null when the run ended before. */
  async insist(name: string, input: Record<string, unknown>): Promise<Told | null> {
    made += 1;
    const commandId = `f${made.toString(36).padStart(9, '0')}${String(this.chance.between(1e9, 9e9))}`;
    for (;;) {
      const told = await this.once(name, commandId, input);
      if (told.outcome === 'ok' || told.outcome === 'refused') {
        if (told.outcome === 'ok' && this.chance.isBelow(ASKED_AGAIN))
          await this.once(name, commandId, input);
        return told;
      }
      if (now() > this.giveUpAt) return null;
      await sleep(this.chance.between(20, 80));
    }
  }

  private async once(name: string, commandId: string, input: Record<string, unknown>): Promise<Told> {
    const sentAt = now();
    const told = await this.line.attempt(name, commandId, input);
    const answeredAt = told.outcome === 'unknown' ? null : now();
    const { client } = this;
    this.book.add({
      client,
      commandId,
      name,
      input,
      sentAt,
      answeredAt,
      outcome: told.outcome,
      data: told.data,
    });
    return told;
  }
}
