import type { Queue } from '../../domain/hall/plan.ts';
import type { QueueId } from './queues.ts';

/** Minutes that one ticket usually takes, our own guess (示例) until the day itself has told. */
const USUAL: Readonly<Record<QueueId, number>> = {
  'q-fee': 4,
  'q-pickup': 4,
  'q-enquiry': 5,
  'q-snags': 15,
  'q-pension': 8,
  'q-medical': 7,
  'q-residence': 8,
  'q-housing': 12,
  'q-tax': 10,
  'q-market': 12,
  'q-freight': 10,
  'q-welfare': 10,
  'q-social-card': 5,
  'q-general': 8,
  'q-work': 10,
  'q-marriage': 15,
  'q-company': 20,
  'q-police': 12,
  'q-invoice': 6,
  'q-food': 15,
  'q-sole-trader': 12,
  'q-medical-refund': 12,
  'q-health': 12,
  'q-school': 10,
  'q-utilities': 8,
  'q-legal': 15,
  'q-injury': 12,
  'q-disability': 10,
  'q-veterans': 10,
  'q-tax-person': 5,
  'q-passenger': 10,
  'q-road': 15,
  'q-building': 20,
  'q-city': 15,
  'q-land': 20,
  'q-project': 20,
  'q-safety': 15,
  'q-culture': 12,
  'q-farming': 10,
  'q-forest-water': 12,
  'q-society': 15,
};

/** Takes a queue; gives how long a ticket of it takes and how long one should wait at most: the quick ones 20 minutes. */
export function timesOf(queueId: QueueId): Pick<Queue, 'usualMinutes' | 'targetMinutes'> {
  const usualMinutes = USUAL[queueId];
  return { usualMinutes, targetMinutes: usualMinutes <= 8 ? 20 : 30 };
}
