import type { Message } from './message.ts';
import { GROUP, JOB_STATE, STATUS } from './tags.ts';
import { attributesOf, numberIn, textsIn } from './values.ts';

/** How a job does by its printer's own word. */
export type JobWord =
  | { readonly kind: 'going' }
  | { readonly kind: 'printed' }
  /** The printer gave it up; `cause` is its reason. */
  | { readonly kind: 'gave-up'; readonly cause: string }
  /** It is over, and nobody knows how. */
  | { readonly kind: 'unclear'; readonly cause: string };

/** Reads an answer to Get-Job-Attributes (RFC 8011 5.3.7, 5.3.8). */
export function jobWord(answer: Message): JobWord {
  if (answer.code === STATUS.notFound) return { kind: 'unclear', cause: 'job-forgotten' };
  if (answer.code > 0xff) return { kind: 'going' };
  const attributes = attributesOf(answer, GROUP.job);
  const reasons = textsIn(attributes, 'job-state-reasons').filter(reason => reason !== 'none');
  const why = (word: string): string => [word, ...reasons].join(' ').slice(0, 60);
  switch (numberIn(attributes, 'job-state')) {
    case JOB_STATE.completed:
      return reasons.includes('job-completed-with-errors')
        ? { kind: 'unclear', cause: why('completed') }
        : { kind: 'printed' };
    case JOB_STATE.aborted:
      return { kind: 'gave-up', cause: why('aborted') };
    case JOB_STATE.canceled:
      return { kind: 'gave-up', cause: why('canceled') };
    default:
      return { kind: 'going' };
  }
}

/** The number that a printer gave to a job that it took; null where it names none. */
export const jobIdIn = (answer: Message): number | null =>
  numberIn(attributesOf(answer, GROUP.job), 'job-id');
