import type { RefusalCode } from '../../../server/domain/refusal.ts';
import { aloneAtDesk, newTicket } from './at-desk.ts';
import { type Act, by, type Scene, told } from './scene.ts';

/** Somebody who has just taken a number of queue B is served, with a leg of queue C added. */
async function onRoute(scene: Scene) {
  const ticketId = await newTicket(scene, 'q-b');
  const { client, place } = await aloneAtDesk(scene);
  const at = { ...place, ticketId };
  await client.must('counter:callOut', { ...at, reason: 'urgent' });
  await client.must('counter:start', at);
  await client.must('counter:addLeg', { ...at, queueId: 'q-c' });
  return { client, at };
}
const reason = 'not_needed' as const;

/** The codes of routes, and what leads to each. */
export const DIRECTED_ROUTES = {
  'routes.faulty': ({ test }) =>
    told(test.director, 'routes:set', {
      offers: [
        {
          ...{ id: 'r-1', name: { zh: '开办企业', en: 'Company' }, mode: 'ordered', atKiosk: true },
          legs: [{ queueId: 'q-b', itemCode: null }],
        },
      ],
    }),
  'route.unknown': scene => told(by(scene, 'guide'), 'ticket:takeRoute', { routeId: 'none-of-this-hall' }),
  'route.leg_over': async scene => {
    const { client, at } = await onRoute(scene);
    await told(client, 'counter:skipLeg', { ...at, leg: 1, reason });
    return told(client, 'counter:skipLeg', { ...at, leg: 1, reason });
  },
  'route.last_leg': async scene => {
    const { client, at } = await onRoute(scene);
    await told(client, 'counter:skipLeg', { ...at, leg: 1, reason });
    return told(client, 'counter:skipLeg', { ...at, leg: 0, reason });
  },
  'route.on_way': async scene => {
    const { client, at } = await onRoute(scene);
    await told(client, 'counter:transfer', {
      ...at,
      toOfficerId: undefined,
      queueId: 'q-b',
      comesBack: true,
    });
    await told(client, 'counter:transfer', { ...at, queueId: 'q-a', comesBack: true });
    return told(by(scene, 'guide'), 'ticket:skipLeg', { ticketId: at.ticketId, leg: 0, reason });
  },
  'route.too_many_legs': async scene => {
    const { client, at } = await onRoute(scene);
    let answer: unknown = null;
    for (let more = 0; more < 7; more += 1)
      answer = await told(client, 'counter:addLeg', { ...at, queueId: more % 2 === 0 ? 'q-a' : 'q-c' });
    return answer;
  },
} as const satisfies { readonly [C in RefusalCode]?: Act };
