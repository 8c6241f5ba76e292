import type { FeeWaiting, TillReading } from '../../contract/cases/fee-window.ts';
import { openOrder, owed } from '../../domain/cases/fees/order.ts';
import { feeQueues } from '../../domain/queue/fee-queues.ts';
import { isBefore } from '../../domain/queue/line.ts';
import { isLive } from '../../domain/queue/ticket.ts';
import type { Hall } from '../../domain/state/hall.ts';
import type { Store } from '../ports.ts';
import type { Vault } from '../secrets/vault.ts';
import { itemOfCase } from './line.ts';
import { peopleOf } from './sheet.ts';

/** A visit has few cases; more than so many are read nowhere. */
const CASES_OF_VISIT = 20;

/** Whose number is at a fee window and has something to pay, by place in the line. */
export async function waitingToPay(hall: Hall, store: Pick<Store, 'cases'>): Promise<FeeWaiting[]> {
  const queues = feeQueues(hall);
  const here = [...hall.tickets.values()].filter(
    ({ queueId, state }) => queues.includes(queueId) && isLive(state),
  );
  here.sort((a, b) => (isBefore(a, b) ? -1 : 1));
  const found = await Promise.all(
    here.map(async ({ id: ticketId, label, state, takenAt }): Promise<FeeWaiting[]> => {
      const cases = await store.cases.list({ ticketId, limit: CASES_OF_VISIT });
      return cases.flatMap(({ one }) => {
        const order = openOrder(one);
        if (!order) return [];
        const about = { caseId: one.id, number: one.number, item: itemOfCase(hall, one) };
        return [{ ticketId, label, state, takenAt, ...about, orderId: order.id, fen: owed(order) }];
      });
    }),
  );
  return found.flat();
}

/** What was taken and given back on a day (rule G75); `only`: of one cashier, null: of all. */
export async function tillOn(
  { hall, store, vault }: { readonly hall: Hall; readonly store: Store; readonly vault: Vault },
  { on, today, only }: { readonly on: string; readonly today: string; readonly only: string | null },
): Promise<TillReading> {
  const tills = [...hall.tills.values()].filter(
    till => till.on === on && (only === null || till.by === only),
  );
  tills.sort((a, b) => a.id.localeCompare(b.id));
  const people = await peopleOf(
    store,
    vault,
    tills.map(({ by }) => by),
  );
  const lines = tills.map(({ by, taken, back }) => ({ by, name: people[by] ?? null, taken, back }));
  return { on, today, lines };
}
