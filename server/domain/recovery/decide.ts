import { accept, type Act, type Decision, type DueRow, refuse } from '../decision.ts';
import { newestDay } from '../day/facts.ts';
import type { Fact } from '../facts.ts';
import type { Hall } from '../state/hall.ts';
import type { LostDay } from './recovery.ts';

/** How long the hall waits for kiosks and agents to say what was printed (rule R1). */
export const REPORT_WAIT_MS = 20_000;
/** Skipped in each queue when not every device answered (rule R2). */
export const SKIPPED_NUMBERS = 100;

/** Highest number by queue that somebody saw on a service day. `date`: its calendar date, where it is known. */
export interface Witness {
  readonly dayId: string | null;
  readonly date?: string | null | undefined;
  readonly highest: Readonly<Record<string, number>>;
}

/**
 * A database came back from a backup (rule R1): a new epoch, and no number before the paired kiosks and agents said
 * which they saw. `witness`: what the process that noticed had seen itself.
 */
export function decideRestored(
  hall: Hall,
  act: Act<{ epoch: string; witness: Witness | null }>,
): Decision<{ awaiting: number }> {
  const awaiting = [...hall.devices.values()].filter(d => d.kind !== 'display').map(d => d.stationId);
  const due: DueRow = {
    at: act.now + REPORT_WAIT_MS,
    kind: 'recovery.wait',
    subject: act.input.epoch.slice(0, 40),
  };
  const { epoch, witness } = act.input;
  const highest = witness && isOfNewestDay(hall, witness) ? witness.highest : {};
  const facts: Fact[] = [{ kind: 'hall.restored', epoch, awaiting, highest, lost: lostDay(hall, witness) }];
  return accept(facts, { awaiting: awaiting.length }, [{ table: 'due', put: due }]);
}

const isOfNewestDay = (hall: Hall, witness: Witness): boolean =>
  witness.dayId === (newestDay(hall)?.id ?? null);

/** A day that the backup does not know: if its date is opened again, it goes on above what was printed (rule R2). */
function lostDay(hall: Hall, witness: Witness | null): LostDay | null {
  if (!witness?.date || isOfNewestDay(hall, witness)) return null;
  return { date: witness.date, highest: witness.highest };
}

/**
 * A process finds the journal behind what it has seen itself (rule R1). Where a restore is already on record, what it
 * saw is added to what the devices say; else this is the restore.
 */
export function decideWentBack(
  hall: Hall,
  act: Act<{ epoch: string; witness: Witness }>,
): Decision<{ awaiting: number }> {
  const row = hall.recovery.get('hall');
  const { witness } = act.input;
  if (!row) return decideRestored(hall, act);
  const highest = isOfNewestDay(hall, witness) ? witness.highest : {};
  return accept([{ kind: 'numbers.reported', stationId: '', highest }], { awaiting: row.awaiting.length });
}

/** Where each queue goes on: above all that is known, and above a gap of 100 when somebody did not answer (R2). */
function opened(hall: Hall, highest: Readonly<Record<string, number>>, skipped: boolean): Fact {
  const next: Record<string, number> = {};
  const lost = hall.about.get('hall')?.lost;
  const printed = lost && lost.date === newestDay(hall)?.date ? lost.highest : {};
  for (const { queueId, next: own } of hall.lines.values()) {
    const above = Math.max(own, (highest[queueId] ?? 0) + 1, (printed[queueId] ?? 0) + 1);
    next[queueId] = above + (skipped ? SKIPPED_NUMBERS : 0);
  }
  return { kind: 'numbers.opened', next, skipped };
}

export interface SeenInput {
  readonly dayId: string | null;
  /** Highest number seen by prefix. */
  readonly highest: Readonly<Record<string, number>>;
}

/** A kiosk or agent says the highest numbers it printed or showed; the last one to answer opens the numbers. */
export function decideSeen(hall: Hall, act: Act<SeenInput>): Decision<{ recovering: boolean }> {
  const row = hall.recovery.get('hall');
  if (act.sender.kind !== 'device') return refuse('access.denied');
  if (!row) return accept([], { recovering: false });
  const { stationId } = act.sender;
  const highest: Record<string, number> = {};
  for (const queue of hall.queues.values()) {
    const seen =
      act.input.dayId === (newestDay(hall)?.id ?? null) ? act.input.highest[queue.prefix] : undefined;
    if (seen !== undefined) highest[queue.id] = seen;
  }
  const facts: Fact[] = [{ kind: 'numbers.reported', stationId, highest }];
  const left = row.awaiting.filter(id => id !== stationId);
  if (left.length > 0) return accept(facts, { recovering: true });
  const all: Record<string, number> = { ...row.highest };
  for (const [queueId, n] of Object.entries(highest)) all[queueId] = Math.max(all[queueId] ?? 0, n);
  return accept([...facts, opened(hall, all, false)], { recovering: false });
}

/** The wait is over, or a director ends it: numbers go on above a gap, and the gap is on record. */
export function decideOpenNumbers(hall: Hall, act: Act<DueRow | Record<string, never>>): Decision<null> {
  const row = hall.recovery.get('hall');
  const gone = act.sender.kind === 'clock' ? [{ table: 'due' as const, drop: act.input as DueRow }] : [];
  if (!row) return act.sender.kind === 'clock' ? accept([], null, gone) : refuse('recovery.none');
  return accept([opened(hall, row.highest, row.awaiting.length > 0)], null, gone);
}
