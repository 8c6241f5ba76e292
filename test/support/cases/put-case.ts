import { accept } from '../../../server/domain/decision.ts';
import type { Entry } from '../../../server/domain/catalogue/entry/entry.ts';
import { flowSteps } from '../../../server/domain/cases/steps/flow.ts';
import type { Order } from '../hall/order.ts';

/** A case of a version 1 that stands there already, received on a date without a ticket; its id. */
export async function putCase(order: Order, entry: Entry, at: { on: string; nth: number }): Promise<string> {
  const caseId = `put-${entry.code}-${at.nth}`;
  await order(
    () =>
      accept(
        [
          {
            ...{
              kind: 'case.received',
              caseId,
              bureauId: entry.bureauId,
              on: at.on,
              number: `put-${at.nth}`,
            },
            ...{ itemCode: entry.code, version: 1, caseKind: entry.caseKind ?? 'promised' },
            ...{ statutory: entry.statutory, promised: entry.promised, counterId: null, by: 'nobody' },
            ...{
              visit: null,
              materials: entry.materials.length,
              steps: flowSteps(entry).map(({ id }) => id),
            },
          },
        ],
        null,
      ),
    {},
  );
  return caseId;
}
