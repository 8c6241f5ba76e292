import type { ClaimedJob } from '../../server/contract/printing.ts';
import type { Ended } from './attempt.ts';
import type { PrintDesk } from './desk.ts';
import type { Log, Timers } from './ports.ts';

/** Tries to tell the server: at once, then after these pauses; beyond them its lease lapses to the safe side. */
const PAUSES_MS = [500, 2_000, 5_000, 10_000] as const;

/** Tells the server how an attempt ended. Never rejects; on a stop it tries once and no more. */
export async function deliver(
  desk: PrintDesk,
  job: ClaimedJob,
  ended: Ended,
  timers: Timers,
  signal: AbortSignal,
  log: Log,
): Promise<void> {
  for (const pause of [0, ...PAUSES_MS]) {
    if (pause > 0) await timers.sleep(pause, signal);
    if (pause > 0 && signal.aborted) break;
    try {
      await tell(desk, job, ended);
      return;
    } catch {
      log('report.failed', { printerId: job.printerId, jobId: job.id, outcome: ended.kind });
    }
  }
}

function tell(desk: PrintDesk, { id, attempt }: ClaimedJob, ended: Ended): Promise<void> {
  switch (ended.kind) {
    case 'confirmed':
      return desk.confirmed(id, attempt);
    case 'failed':
      return desk.failed(id, attempt, ended.cause);
    case 'unknown':
      return desk.unknown(id, attempt, ended.cause);
    case 'aborted':
      return desk.aborted(id, attempt, ended.cause);
    case 'withheld':
      return Promise.resolve();
  }
}
