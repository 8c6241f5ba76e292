import type { Queue } from '../hall/plan.ts';
import type { Hall } from '../state/hall.ts';

/** Whether one takes a number of a queue to ask something, and says nothing of who one is (rule T29). */
export const isEnquiry = ({ queues }: Pick<Hall, 'queues'>, queueId: string): boolean =>
  queues.get(queueId)?.enquiry === true;

/** The first queue for enquiries; undefined: the hall has none. */
export function enquiryQueue({ queues }: Pick<Hall, 'queues'>): Queue | undefined {
  for (const queue of queues.values()) if (queue.enquiry === true) return queue;
  return undefined;
}
