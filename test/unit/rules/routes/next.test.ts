import { describe, expect, it } from 'vitest';
import type { Forecasts } from '../../../../server/domain/queue/routes/next.ts';
import { offerFaults } from '../../../../server/domain/queue/routes/offers.ts';
import { decideSetRoutes } from '../../../../server/domain/queue/routes/set.ts';
import { AtCounter, prioritize, ticketOf } from '../../../support/hall/at-counter.ts';
import { makeHall } from '../../../support/hall/ready-hall.ts';
import { contradictions } from '../../../support/hall/soundness.ts';
import { hallWithRoute, route, routeTicket, statesOf, takeRoute } from './on-route.ts';

const told = (of: Record<string, [middle: number, ahead: number]>): Forecasts =>
  new Map(
    Object.entries(of).map(([queueId, [middle, ahead]]) => [
      queueId,
      { band: { lowMinutes: middle - 5, highMinutes: middle + 5 }, ahead },
    ]),
  );

/** Where a number for a route of any order begins, with so many of each queue waiting. */
function begins(waiting: Record<string, number>, forecasts?: Forecasts, closed: string[] = []): string {
  const hall = makeHall();
  hall.must(decideSetRoutes, { offers: [route({ mode: 'any' })] });
  if (!closed.includes('c-1')) new AtCounter(hall, 'c-1', 'staff-1');
  if (!closed.includes('c-2')) new AtCounter(hall, 'c-2', 'staff-2');
  for (const [queueId, many] of Object.entries(waiting))
    for (let at = 0; at < many; at += 1) ticketOf(hall, queueId);
  const answer = takeRoute(hall, {}, forecasts);
  return answer.ok ? answer.data.queueId : answer.refusal.code;
}

describe('a route of any order', () => {
  it.each<[string, Record<string, number>, Forecasts | undefined, string[], string]>([
    ['the first of the list of equals', {}, undefined, [], 'q-a'],
    ['fewest ahead where nothing is forecast', { 'q-a': 2, 'q-b': 1, 'q-c': 3 }, undefined, [], 'q-b'],
    [
      'the shortest expected wait where all are forecast',
      { 'q-a': 3, 'q-b': 2, 'q-c': 4 },
      told({ 'q-a': [30, 3], 'q-b': [40, 2], 'q-c': [20, 4] }),
      [],
      'q-c',
    ],
    [
      'fewest ahead where not all are forecast',
      { 'q-a': 3, 'q-b': 2, 'q-c': 4 },
      told({ 'q-a': [30, 3], 'q-c': [20, 4] }),
      [],
      'q-b',
    ],
    ['a queue that nobody serves last, however short', { 'q-b': 3, 'q-c': 4 }, undefined, ['c-1'], 'q-b'],
    ['the shortest of those that nobody serves', { 'q-a': 2, 'q-b': 1 }, undefined, ['c-1', 'c-2'], 'q-c'],
  ])('[Q12] goes to %s', (_, waiting, forecasts, closed, queueId) => {
    expect(begins(waiting, forecasts, closed)).toBe(queueId);
  });

  it('[Q12] counts who is called before it by its own age, not who waits', () => {
    const { hall, one } = hallWithRoute({ mode: 'any' });
    const ticketId = routeTicket(hall);
    hall.pass(60_000);
    for (let at = 0; at < 3; at += 1) ticketOf(hall, 'q-b');
    const second = ticketOf(hall, 'q-c');
    prioritize(hall, second);
    hall.pass(120_000);
    one.serving();
    // Three wait at q-b and are younger; the one at q-c goes before.
    expect(one.act('finish', ticketId)).toMatchObject({ data: { queueId: 'q-b' } });
  });

  it('[Q13] is never lost at a queue that nobody serves: it waits there last and is called when somebody comes', () => {
    const { hall, one, two } = hallWithRoute({ mode: 'any', queues: ['q-c', 'q-a'] });
    expect(two.pause().ok).toBe(true);
    const ticketId = routeTicket(hall);
    expect(one.serving()).toBe(ticketId);
    one.act('finish', ticketId);
    expect(statesOf(hall, ticketId)).toEqual(['current', 'done']);
    expect(one.call()).toMatchObject({ refusal: { code: 'counter.nobody_waiting' } });
    expect(two.goOn().ok).toBe(true);
    expect(two.serving()).toBe(ticketId);
    expect(two.act('finish', ticketId).ok).toBe(true);
    expect(hall.hall.tickets.get(ticketId)!.state).toBe('done');
    expect(contradictions(hall.hall)).toEqual([]);
  });
});

describe('the document of routes', () => {
  const { hall } = makeHall();
  const leg = (queueId: string | null, itemCode: string | null = null) => ({ queueId, itemCode });
  it.each<[string, Parameters<typeof route>[0]]>([
    ['too_few_legs', { queues: ['q-a'] }],
    ['too_many_legs', { queues: ['q-a', 'q-b', 'q-a', 'q-b', 'q-a', 'q-b', 'q-a', 'q-b', 'q-a'] }],
    ['unknown_queue', { queues: ['q-a', 'q-none'] }],
    ['unknown_item', { legs: [leg('q-a'), leg(null, 'i-none')] }],
    ['item_elsewhere', { legs: [leg('q-a'), leg(null, 'i-elsewhere')] }],
    ['item_elsewhere', { legs: [leg('q-a'), leg('q-a', 'i-2')] }],
    ['leg_of_nothing', { legs: [leg('q-a'), leg(null)] }],
    ['twice_in_a_row', { queues: ['q-a', 'q-a', 'q-b'] }],
    ['twice_in_any_order', { mode: 'any', queues: ['q-a', 'q-b', 'q-a'] }],
    ['no_name', { name: { zh: '开办企业', en: ' ' } }],
  ])('[T26] with %s is refused, and says which route', (code, changed) => {
    expect(offerFaults(hall, [route(changed)])).toEqual([{ id: 'r-1', code }]);
    const practice = makeHall();
    expect(practice.run(decideSetRoutes, { offers: [route(changed)] })).toMatchObject({
      refusal: { code: 'routes.faulty', params: { fault: code, id: 'r-1' } },
    });
    expect(practice.hall.routeOffers.size).toBe(0);
  });

  it('[T26] names each route once, comes back to a queue later on, and takes items for legs', () => {
    expect(offerFaults(hall, [route(), route()]).map(({ code }) => code)).toEqual(['same_id', 'same_name']);
    expect(offerFaults(hall, [route({ queues: ['q-a', 'q-b', 'q-a'] })])).toEqual([]);
    expect(offerFaults(hall, [route({ legs: [leg(null, 'i-1'), leg(null, 'i-3')] })])).toEqual([]);
  });

  it('[T26] holds for numbers from then on, and not for one on its way', () => {
    const practice = hallWithRoute();
    const ticketId = routeTicket(practice.hall);
    const revision = practice.hall.hall.routeOffers.get('hall')!.revision;
    practice.hall.must(decideSetRoutes, { offers: [route({ queues: ['q-c', 'q-a'] })], base: revision });
    expect(practice.hall.run(decideSetRoutes, { offers: [], base: revision })).toMatchObject({
      refusal: { code: 'settings.changed' },
    });
    expect(practice.hall.hall.routes.get(ticketId)!.legs).toHaveLength(3);
    expect(takeRoute(practice.hall)).toMatchObject({ data: { queueId: 'q-c' } });
  });
});
