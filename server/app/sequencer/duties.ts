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

/** Compares the database's clock with the monotonic one, batch by batch (rule H3). */
export class TimeWatch {
  private last: { db: number; monotonic: number } | null = null;
  check(db: number, monotonic: number): Duty[] {
    const { last } = this;
    this.last = { db, monotonic };
    const stepMs = last ? Math.round(db - last.db - (monotonic - last.monotonic)) : 0;
    return Math.abs(stepMs) > LARGEST_STEP_MS ? [duty('time:doubt', { stepMs }, decideDoubt)] : [];
  }
}
