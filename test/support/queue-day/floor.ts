import type { HallPlan, QueueWeight } from '../../../server/domain/hall/plan.ts';
import type { RouteOffer } from '../../../server/domain/queue/routes/offers.ts';
import { SMALL_PLAN } from '../hall/plan.ts';

const neighbour = (queueId: string): QueueWeight => ({ queueId, weight: 0.5, idleOnly: true });
const lighter = (queueId: string): QueueWeight => ({ queueId, weight: 0.5, idleOnly: false });

/** Four queues and six counters: specialists who help neighbours, one that weighs a queue less; three call by themselves. */
export const DAY_PLAN: HallPlan = {
  ...SMALL_PLAN,
  queues: [...SMALL_PLAN.queues, { ...SMALL_PLAN.queues[0]!, id: 'q-d', prefix: 'D' }],
  profiles: [
    { ...SMALL_PLAN.profiles[0]!, id: 'p-a', queueIds: ['q-a', 'q-b'], weights: [neighbour('q-b')] },
    { ...SMALL_PLAN.profiles[0]!, id: 'p-bc', queueIds: ['q-b', 'q-c'], weights: [lighter('q-c')] },
    { ...SMALL_PLAN.profiles[0]!, id: 'p-cd', queueIds: ['q-c', 'q-d'] },
    { ...SMALL_PLAN.profiles[0]!, id: 'p-all', queueIds: ['q-a', 'q-b', 'q-c', 'q-d'] },
  ],
  counters: ['p-a', 'p-bc', 'p-cd', 'p-all', 'p-a', 'p-cd'].map((profileId, at) => ({
    ...{ id: `c-${at + 1}`, number: at + 1, zoneId: 'z-1', profileId },
    automatic: at % 2 === 0,
  })),
};

export const QUEUES = DAY_PLAN.queues.map(({ id }) => id);
export const COUNTERS = DAY_PLAN.counters.map(({ id }) => id);

const leg = (queueId: string) => ({ queueId, itemCode: null });

/** A route in order that comes back to its first queue, and one in any order. */
export const ROUTE_OFFERS: readonly RouteOffer[] = [
  {
    ...{ id: 'r-1', name: { zh: '开办企业', en: 'Setting up a company' }, mode: 'ordered', atKiosk: true },
    legs: ['q-a', 'q-b', 'q-a'].map(leg),
  },
  {
    ...{ id: 'r-2', name: { zh: '出生一件事', en: 'Birth of a child' }, mode: 'any', atKiosk: true },
    legs: ['q-b', 'q-c', 'q-d'].map(leg),
  },
];
