import type { Act, Decision } from '../../domain/decision.ts';
import { newestDay } from '../../domain/day/facts.ts';
import { decideWentBack, type Witness } from '../../domain/recovery/decide.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { decideDoubt, LARGEST_STEP_MS } from '../../domain/time/confirm.ts';
import type { AnyHandler } from '../handler.ts';
import { answerKey, type Pending } from './pending.ts';

/** What a process must put on record by itself, before the commands of the batch in which it noticed. */
export interface Duty {
  readonly name: string;
  readonly input: unknown;
  readonly decide: AnyHandler['decide'];
}

/** Clocks drift less than a millisecond in this time, and the journal is looked at four times in it. */
const HEARD_LATELY_MS = 1_500;
const SYSTEM = { kind: 'system' } as const;
const SILENT = { resolve: () => undefined, reject: () => undefined };

/** Puts a duty at the head of a batch. */
export function ownDuty({ name, input, decide }: Duty, commandId: string): Pending {
  const key = answerKey(SYSTEM, commandId);
  const asked = { name, commandId, sender: SYSTEM, key, digest: '', input, prepared: undefined };
  return { ...asked, handler: { decide }, deadline: Infinity, ...SILENT };
}

function duty<Input>(name: string, input: Input, decide: (hall: Hall, act: Act<Input>) => Decision): Duty {
  return { name, input, decide: decide as unknown as AnyHandler['decide'] };
}

/** What this process saw printed before the journal went back behind it. */
export function witnessOf(hall: Hall): Witness {
  const highest: Record<string, number> = {};
  for (const line of hall.lines.values()) highest[line.queueId] = line.next - 1;
  const day = newestDay(hall);
  return { dayId: day?.id ?? null, date: day?.date ?? null, highest };
}

/** The journal is older than what this process already knew: somebody put a backup in its place (rule R1). */
export function restoredDuty(epoch: string, witness: Witness): Duty {
  return duty('hall:restored', { epoch, witness }, decideWentBack);
}

/** Compares the database's clock with the monotonic one, batch by batch (rule H3), and says what time it is between. */
export class TimeWatch {
  private last: { db: number; monotonic: number } | null = null;
  private sure = false;

  /** The database's time as read under the lock: a step is put on record. */
  check(db: number, monotonic: number): Duty[] {
    const stepMs = this.step(db, monotonic);
    this.last = { db, monotonic };
    this.sure = true;
    return Math.abs(stepMs) > LARGEST_STEP_MS ? [duty('time:doubt', { stepMs }, decideDoubt)] : [];
  }

  /** The database's time as read beside the lock. A step is left for `check` to find: nothing is guessed until then. */
  hear(db: number, monotonic: number): void {
    if (Math.abs(this.step(db, monotonic)) > LARGEST_STEP_MS) this.sure = false;
    else this.last = { db, monotonic };
  }

  /** The database's time now, epoch ms; null when it was not heard lately or did not agree. */
  estimate(monotonic: number): number | null {
    const { last } = this;
    if (!this.sure || !last || monotonic - last.monotonic > HEARD_LATELY_MS) return null;
    return Math.round(last.db + (monotonic - last.monotonic));
  }

  private step(db: number, monotonic: number): number {
    const { last } = this;
    return last ? Math.round(db - last.db - (monotonic - last.monotonic)) : 0;
  }
}
