import { expect, it } from 'vitest';
import { Watch } from '../../../server/app/forecast/watch.ts';
import { hallWithRoute, routeTicket } from '../rules/routes/on-route.ts';

const MINUTE = 60_000;

it('[W2] a leg of a route is told where it was: its service and its wait, not the age of the number', () => {
  const { hall, one, two } = hallWithRoute({ queues: ['q-a', 'q-c'] });
  const watch = new Watch(480);
  watch.start(hall.hall);
  const look = (): void => watch.changed(hall.hall, [...hall.hall.tickets.ids()], hall.now);
  const ticketId = routeTicket(hall);
  hall.pass(3 * MINUTE);
  one.serving();
  look();
  hall.pass(7 * MINUTE);
  one.act('finish', ticketId);
  look();
  expect(watch.take()).toMatchObject([
    { kind: 'taken', queueId: 'q-a' },
    { kind: 'called', queueId: 'q-a', waitedMs: 3 * MINUTE },
    { kind: 'served', queueId: 'q-a', counterId: 'c-1', ms: 7 * MINUTE, waitedMs: 3 * MINUTE },
  ]);
  hall.pass(5 * MINUTE);
  two.serving();
  look();
  hall.pass(2 * MINUTE);
  two.act('finish', ticketId);
  look();
  expect(watch.take()).toMatchObject([
    { kind: 'called', queueId: 'q-c', waitedMs: 5 * MINUTE },
    { kind: 'served', queueId: 'q-c', counterId: 'c-2', ms: 2 * MINUTE, waitedMs: 5 * MINUTE },
  ]);
});
