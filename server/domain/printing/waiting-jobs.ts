import type { HallDraft } from '../state/hall.ts';
import type { Job } from './job.ts';

/** The ids of the queued jobs of one printer, rising; a printer without any has no row. Follows from the jobs. */
export interface WaitingJobs {
  readonly jobIds: readonly string[];
}

/** Enters a job among those that wait for its printer while it is queued, and takes it out when it is no more. */
export function keepWaiting(
  hall: Pick<HallDraft, 'waitingJobs'>,
  job: Pick<Job, 'id' | 'printerId' | 'state'>,
): void {
  const { id, printerId } = job;
  const before = hall.waitingJobs.get(printerId)?.jobIds ?? [];
  const waits = job.state === 'queued';
  if (before.includes(id) === waits) return;
  const jobIds = waits ? [...before, id].sort() : before.filter(one => one !== id);
  if (jobIds.length === 0) hall.waitingJobs.drop(printerId);
  else hall.waitingJobs.put(printerId, { jobIds });
}
