import { OPEN_TICKET_RULES, USUAL_TICKET_RULES } from '../../../server/domain/queue/rules/rules.ts';
import type { RefusalCode } from '../../../server/domain/refusal.ts';
import { aloneAtDesk, newTicket } from './at-desk.ts';
import { type Act, by, type Scene, told } from './scene.ts';

const MINUTE = 60_000;

type Rules = typeof OPEN_TICKET_RULES;
type Deed = 'recall' | 'miss' | 'return';

/** Sets rules, calls somebody and does these things one after another; tells the answer to the last. */
async function deeds(scene: Scene, rules: Partial<Rules>, ...all: readonly Deed[]): Promise<unknown> {
  const { test } = scene;
  await newTicket(scene, 'q-b');
  const { client, place } = await aloneAtDesk(scene);
  await told(test.director, 'tickets:set', { rules: { ...OPEN_TICKET_RULES, ...rules } });
  const { ticketId } = await client.must('counter:call', place);
  let answer: unknown = null;
  for (const deed of all)
    answer =
      deed === 'return'
        ? await told(test.director, 'ticket:return', { ticketId })
        : await told(client, `counter:${deed}`, { ...place, ticketId });
  await told(test.director, 'tickets:set', { rules: OPEN_TICKET_RULES });
  return answer;
}

/** Somebody of queue B is served by the first who has a counter. */
async function serving(scene: Scene) {
  await newTicket(scene, 'q-b');
  const { client, place } = await aloneAtDesk(scene);
  const { ticketId } = await client.must('counter:call', place);
  await told(client, 'counter:start', { ...place, ticketId });
  return { client, place, ticketId, at: { ...place, ticketId } };
}

/** Finishes under rules for outcomes, and puts the rules back. */
async function finishing(scene: Scene, rules: Partial<Rules>, outcome?: 'given_up'): Promise<unknown> {
  const { client, at } = await serving(scene);
  const { test } = scene;
  await told(test.director, 'tickets:set', { rules: { ...OPEN_TICKET_RULES, ...rules } });
  const answer = await told(client, 'counter:finish', { ...at, outcome });
  await told(test.director, 'tickets:set', { rules: OPEN_TICKET_RULES });
  return answer;
}

/** The codes of calling, missing and coming back, and what leads to each. */
export const DIRECTED_TICKETS = {
  'tickets.too_many_calls': ({ test }) =>
    told(test.director, 'tickets:set', { rules: { ...USUAL_TICKET_RULES, recalls: 1 } }),
  'ticket.recalled_enough': scene => deeds(scene, { recalls: 0 }, 'recall'),
  'ticket.recall_too_soon': scene => deeds(scene, { gapSeconds: 300 }, 'recall'),
  'ticket.too_few_calls': scene => deeds(scene, { missCalls: 2 }, 'miss'),
  'ticket.miss_too_soon': scene => deeds(scene, { gapSeconds: 300 }, 'miss'),
  'ticket.back_too_often': async scene => {
    const { test } = scene;
    await newTicket(scene, 'q-b');
    const { client, place } = await aloneAtDesk(scene);
    const { ticketId } = await client.must('counter:call', place);
    await told(client, 'counter:miss', { ...place, ticketId });
    await told(test.director, 'tickets:set', { rules: { ...OPEN_TICKET_RULES, returns: 0 } });
    const answer = await told(test.director, 'ticket:return', { ticketId });
    await told(test.director, 'tickets:set', { rules: OPEN_TICKET_RULES });
    return answer;
  },
  // Set after the miss, so that the clock does not end it first.
  'ticket.back_too_late': async scene => {
    const { test, time } = scene;
    await newTicket(scene, 'q-b');
    const { client, place } = await aloneAtDesk(scene);
    const { ticketId } = await client.must('counter:call', place);
    await told(client, 'counter:miss', { ...place, ticketId });
    await told(test.director, 'tickets:set', { rules: { ...OPEN_TICKET_RULES, backMinutes: 1 } });
    time.pass(MINUTE + 1_000);
    const answer = await told(test.director, 'ticket:return', { ticketId });
    await told(test.director, 'tickets:set', { rules: OPEN_TICKET_RULES });
    return answer;
  },
  'tickets.no_outcomes': ({ test }) =>
    told(test.director, 'tickets:set', { rules: { ...OPEN_TICKET_RULES, outcomeRequired: true } }),
  'ticket.no_outcome': scene => finishing(scene, { outcomes: ['settled'], outcomeRequired: true }),
  'ticket.outcome_unlisted': scene => finishing(scene, { outcomes: ['settled'] }, 'given_up'),
  'ticket.reopen_over': async scene => {
    const { client, at } = await serving(scene);
    await told(client, 'counter:finish', at);
    scene.time.pass(61_000);
    return told(client, 'counter:reopen', at);
  },
  'counter.not_finished_last': async scene => {
    const { client, at } = await serving(scene);
    return told(client, 'counter:reopen', at);
  },
  'ticket.same_counter': async scene => {
    const { client, at } = await serving(scene);
    return told(client, 'counter:transfer', { ...at, toCounterId: at.counterId });
  },
  'staff.at_no_counter': async scene => {
    const { client, at } = await serving(scene);
    return told(client, 'counter:transfer', { ...at, toOfficerId: 'nobody-of-this-hall' });
  },
  'ticket.on_way': async scene => {
    const { client, at } = await serving(scene);
    const { queueId } = scene.ground.hall.tickets.get(at.ticketId)!;
    const to = queueId === 'q-c' ? 'q-a' : 'q-c';
    await told(client, 'counter:transfer', { ...at, queueId: to, comesBack: true });
    const other = ['q-a', 'q-b', 'q-c'].find(id => id !== to)!;
    return told(by(scene, 'guide'), 'ticket:change', { ticketId: at.ticketId, queueId: other });
  },
} as const satisfies { readonly [C in RefusalCode]?: Act };
