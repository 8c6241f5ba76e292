import { type DocumentLine, isUnused } from '../../../server/contract/cases/papers.ts';
import type { ViewSnapshot } from '../../../server/contract/views/specs.ts';

type Jobs = ViewSnapshot<'papers'>['jobs'];
type SlipJob = Jobs[string];

/** The newest slip of a document among today's print jobs; undefined: there is none. */
export function lastSlip(jobs: Jobs, documentId: string): SlipJob | undefined {
  return Object.values(jobs)
    .filter(job => job.documentId === documentId)
    .reduce<SlipJob | undefined>(
      (last, job) => (last && last.queuedAt > job.queuedAt ? last : job),
      undefined,
    );
}

/** Whether it is on its way: nothing more is sent meanwhile. */
export const isWaiting = (job: SlipJob | undefined): boolean =>
  job !== undefined && ['queued', 'claimed', 'sending'].includes(job.state);

/** Whether one more slip would be a copy, which says why: somebody has, or may have, the last one (rule G28). */
export function wantsReason({ copies }: Pick<DocumentLine, 'copies'>, last: SlipJob | undefined): boolean {
  const newest = copies.at(-1);
  if (!newest || isUnused(newest)) return false;
  return !(newest.made === null && last?.copy === copies.length - 1 && last.state === 'dropped');
}
