import { afterAll, beforeAll, expect, it } from 'vitest';
import { decideFinishAll, decideTakeMany } from './race-orders.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { type Member, openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { nextCommandId, type Told } from '../../support/hall/http-client.ts';
import { QuickPost } from '../../support/hall/quick-post.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';

const COUNTERS = 20;
/** `npm run test:stories` asks for 1,000. */
const ROUNDS = Number(process.env['RACE_ROUNDS'] ?? 200);
/** A few less than there will be calls: at the end some counters find nobody. */
const TICKETS = COUNTERS * ROUNDS - 45;
const AT_ONCE = 500;
/** 13 to 27 s an engine on two busy cores; a minute is what one may take, and others may be at work on them. */
const LONGEST_MS = 120_000;

const floor = {
  plan: {
    ...SMALL_PLAN,
    counters: Array.from({ length: COUNTERS }, (_, at) => ({
      id: `c-${at + 1}`,
      number: at + 1,
      zoneId: 'z-1',
      profileId: 'p-all',
    })),
  },
  items: SMALL_ITEMS,
};

onBothEngines('twenty counters that call at the same instant', place => {
  let hall: TestHall;
  let officers: Member[];
  let quick: QuickPost;
  const call = async (one: Member, counterId: string): Promise<Told<{ ticketId: string }>> => {
    const body = JSON.stringify({ commandId: nextCommandId(), counterId, seat: one.seat });
    const { text } = await quick.post('/api/commands/counter:call', body, one.headers());
    return JSON.parse(text) as Told<{ ticketId: string }>;
  };
  beforeAll(async () => {
    hall = await openTestHall({ databaseUrl: await place(), floor });
    quick = new QuickPost(hall.url);
    officers = await Promise.all(floor.plan.counters.map(() => hall.member()));
    await Promise.all(
      officers.map((one, at) => one.must('counter:open', { counterId: `c-${at + 1}`, seat: one.seat })),
    );
    for (let made = 0; made < TICKETS; made += AT_ONCE)
      await hall.order(decideTakeMany, {
        times: Math.min(AT_ONCE, TICKETS - made),
        queues: ['q-a', 'q-b', 'q-c'],
      });
  });
  afterAll(async () => {
    quick.close();
    await hall.close();
  });

  it(
    `[T2] in ${ROUNDS} rounds call nobody twice, lose nobody, and hear no error but that nobody waits`,
    async () => {
      const began = performance.now();
      const called = new Map<string, number>();
      const refusals: string[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const told = await Promise.all(officers.map((one, at) => call(one, `c-${at + 1}`)));
        for (const answer of told) {
          if (answer.ok) called.set(answer.data.ticketId, (called.get(answer.data.ticketId) ?? 0) + 1);
          else refusals.push(answer.refusal?.code ?? JSON.stringify(answer));
        }
        await hall.order(decideFinishAll, {});
      }
      const seconds = (performance.now() - began) / 1_000;
      console.log(
        `${COUNTERS * ROUNDS} calls in ${seconds.toFixed(1)} s: ${Math.round((COUNTERS * ROUNDS) / seconds)} a second`,
      );
      expect([...called.values()].filter(times => times > 1)).toEqual([]);
      expect(called.size).toBe(TICKETS);
      expect(refusals).toEqual(
        Array.from({ length: COUNTERS * ROUNDS - TICKETS }, () => 'counter.nobody_waiting'),
      );
      const states = new Set(
        [...hall.hall.sequencer.image.hall.tickets.values()].map(ticket => ticket.state),
      );
      expect([...states]).toEqual(['done']);
      expect(hall.log.filter(line => line.includes('"level":50'))).toEqual([]);
    },
    LONGEST_MS,
  );
});
