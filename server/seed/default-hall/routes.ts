import type { RouteOffer } from '../../domain/queue/routes/offers.ts';
import type { QueueId } from './queues.ts';

/** Id, Chinese, English, mode, queues. Examples: no bureau has confirmed what belongs together. */
const ROWS: readonly (readonly [string, string, string, RouteOffer['mode'], ...QueueId[]])[] = [
  [
    ...(['r-company', '开办企业一件事（示例）', 'Setting up a company (example)', 'ordered'] as const),
    ...(['q-company', 'q-tax', 'q-pension', 'q-fee'] as const),
  ],
  [
    ...(['r-birth', '新生儿出生一件事（示例）', 'A child is born (example)', 'any'] as const),
    ...(['q-residence', 'q-medical', 'q-social-card'] as const),
  ],
  [
    ...(['r-retire', '企业职工退休一件事（示例）', 'Retiring from a company (example)', 'any'] as const),
    ...(['q-pension', 'q-medical', 'q-work'] as const),
  ],
];

/** The routes that the default hall offers from the first day on (国办发〔2024〕3号 names these matters). */
export const ROUTES: readonly RouteOffer[] = ROWS.map(([id, zh, en, mode, ...queueIds]) => ({
  ...{ id, name: { zh, en }, mode, atKiosk: true },
  legs: queueIds.map(queueId => ({ queueId, itemCode: null })),
}));
