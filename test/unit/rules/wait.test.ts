import { describe, expect, it } from 'vitest';
import { bandFor } from '../../../server/domain/queue/wait.ts';
import { decideConfigure } from '../../../server/domain/hall/configure.ts';
import { AtCounter, ticketOf } from '../../support/hall/at-counter.ts';
import { SMALL_PLAN } from '../../support/hall/plan.ts';
import { makeHall, take } from '../../support/hall/ready-hall.ts';

const MINUTE = 60_000;
const band = (lowMinutes: number, highMinutes: number) => ({ lowMinutes, highMinutes });

describe('how long one waits', () => {
  it('[W1] is not told while nobody serves the queue, nor while all who do are paused', () => {
    const hall = makeHall();
    expect(bandFor(hall.hall, 'q-a', 0)).toBeNull();
    const one = new AtCounter(hall, 'c-1', 'staff-1');
    expect(bandFor(hall.hall, 'q-c', 0)).toBeNull();
    expect(bandFor(hall.hall, 'q-a', 0)).not.toBeNull();
    one.pause();
    expect(bandFor(hall.hall, 'q-a', 0)).toBeNull();
    expect(take(hall, { queueId: 'q-a' })).toMatchObject({ data: { band: null } });
  });

  it('[W1] is nothing only while a counter is idle and nobody waits', () => {
    const hall = makeHall();
    const one = new AtCounter(hall, 'c-1', 'staff-1');
    expect(take(hall, { queueId: 'q-a' })).toMatchObject({ data: { ahead: 0, band: band(0, 0) } });
    expect(bandFor(hall.hall, 'q-a', 1)).not.toEqual(band(0, 0));
    one.called();
    expect(bandFor(hall.hall, 'q-a', 0)).toEqual(band(0, 20));
  });

  it('[W1] spans from all counters working for the queue alone to each by its share, in steps of five', () => {
    const hall = makeHall();
    new AtCounter(hall, 'c-1', 'staff-1');
    new AtCounter(hall, 'c-3', 'staff-3');
    // Two counters, a half and a third of them for A: eight minutes each where nobody has said.
    expect(bandFor(hall.hall, 'q-a', 5)).toEqual(band(20, 60));
    expect(bandFor(hall.hall, 'q-a', 1)).toEqual(band(0, 20));
  });

  it('[W1] follows what the plan says and how long today took', () => {
    const hall = makeHall();
    const queues = SMALL_PLAN.queues.map(row => ({ ...row, usualMinutes: 20 }));
    hall.must(decideConfigure, { plan: { ...SMALL_PLAN, queues } });
    const one = new AtCounter(hall, 'c-1', 'staff-1');
    expect(bandFor(hall.hall, 'q-a', 3)).toEqual(band(60, 160));
    for (let i = 0; i < 45; i += 1) {
      ticketOf(hall, 'q-a');
      const ticketId = one.serving();
      hall.pass(2 * MINUTE);
      one.act('finish', ticketId);
    }
    // (20 · 5 + 2 · 45) / 50 = 3.8 minutes
    expect(bandFor(hall.hall, 'q-a', 3)).toEqual(band(10, 35));
  });

  it('[W1] is not told beyond four hours', () => {
    const hall = makeHall();
    new AtCounter(hall, 'c-1', 'staff-1');
    expect(bandFor(hall.hall, 'q-a', 29)).toEqual(band(230, 240));
    expect(bandFor(hall.hall, 'q-a', 30)).toBeNull();
  });

  it('[W1] stands on the slip and in the fact as it was told', () => {
    const hall = makeHall();
    new AtCounter(hall, 'c-1', 'staff-1').hall.pass(1);
    ticketOf(hall, 'q-a');
    const job = [...hall.hall.jobs.values()][0]!;
    expect(job.slip?.band).toEqual(band(0, 0));
    const facts = hall.journal.map(({ fact }) => fact);
    expect(facts.find(({ kind }) => kind === 'ticket.taken')).toMatchObject({ band: [0, 0] });
  });
});
