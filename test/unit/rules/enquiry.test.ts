import { describe, expect, it } from 'vitest';
import { decideConfigure } from '../../../server/domain/hall/configure.ts';
import { decideChangeInHand } from '../../../server/domain/queue/change.ts';
import { NO_LIMITS } from '../../../server/domain/queue/limits/limits.ts';
import { decideSetLimits } from '../../../server/domain/queue/limits/set.ts';
import { AtCounter, labelsIn } from '../../support/hall/at-counter.ts';
import { SMALL_PLAN } from '../../support/hall/plan.ts';
import { staff } from '../../support/hall/practice-hall.ts';
import { makeHall, seatOf, take } from '../../support/hall/ready-hall.ts';
import { contradictions } from '../../support/hall/soundness.ts';

/** Queue A is for enquiries; counter 1 serves A and B. */
function asking() {
  const hall = makeHall();
  const queues = SMALL_PLAN.queues.map(one => (one.id === 'q-a' ? { ...one, enquiry: true } : one));
  hall.must(decideConfigure, { plan: { ...SMALL_PLAN, queues } });
  return hall;
}
const changeTo = (hall: ReturnType<typeof asking>, ticketId: string, queueId: string) =>
  hall.run(
    decideChangeInHand,
    { counterId: 'c-1', seat: seatOf('staff-1'), ticketId, queueId },
    { sender: staff('staff-1'), prepared: { utcOffsetMinutes: 480 } },
  );

describe('an enquiry', () => {
  it('[T29] has no holder, whatever is sent along, and one may have several', () => {
    const hall = asking();
    hall.must(decideSetLimits, { limits: { ...NO_LIMITS, personQueue: 1 } });
    for (const label of ['A001', 'A002'])
      expect(take(hall, { queueId: 'q-a' }, { holder: 'holder-mark' })).toMatchObject({ data: { label } });
    expect([...hall.hall.tickets.values()].map(({ holder }) => holder)).toEqual([null, null]);
    expect(take(hall, { queueId: 'q-b' }, { holder: 'holder-mark' }).ok).toBe(true);
    expect(take(hall, { queueId: 'q-b' }, { holder: 'holder-mark' }).ok).toBe(false);
  });

  it('[T29] asks for no ID number: such a limit is refused, and one of before does not bind', () => {
    const hall = makeHall();
    const limits = { ...NO_LIMITS, queues: [{ queueId: 'q-a', named: true, bands: [] }] };
    hall.must(decideSetLimits, { limits });
    expect(take(hall, { queueId: 'q-a' })).toMatchObject({ refusal: { code: 'id.required' } });
    const queues = SMALL_PLAN.queues.map(one => (one.id === 'q-a' ? { ...one, enquiry: true } : one));
    hall.must(decideConfigure, { plan: { ...SMALL_PLAN, queues } });
    expect(take(hall, { queueId: 'q-a' }).ok).toBe(true);
    expect(hall.run(decideSetLimits, { limits })).toMatchObject({
      refusal: { code: 'limits.enquiry', params: { queueId: 'q-a' } },
    });
  });

  it('[T30] becomes an application at the same counter under its number, and is counted', () => {
    const hall = asking();
    const one = new AtCounter(hall, 'c-1', 'staff-1');
    take(hall, { queueId: 'q-a' });
    const ticketId = one.serving();
    expect(changeTo(hall, ticketId, 'q-b')).toMatchObject({ data: { label: 'A001', hasLeft: false } });
    one.act('finish', ticketId);
    expect(hall.hall.tallies.get('q/q-a')).toMatchObject({ issued: 1, moved: 1, done: 0 });
    expect(hall.hall.tallies.get('q/q-b')).toMatchObject({ issued: 0, moved: 0, done: 1 });
    expect(contradictions(hall.hall)).toEqual([]);
  });

  it('[T30] is sent to the right queue by its first issue, before who came there later', () => {
    const hall = asking();
    const one = new AtCounter(hall, 'c-1', 'staff-1');
    take(hall, { queueId: 'q-a' });
    hall.pass(60_000);
    take(hall, { queueId: 'q-c' });
    expect(changeTo(hall, one.serving(), 'q-c')).toMatchObject({ data: { hasLeft: true } });
    expect(labelsIn(hall, 'q-c')).toEqual(['A001', 'CD001']);
    expect(hall.hall.tallies.get('q/q-a')).toMatchObject({ issued: 1, moved: 1 });
    expect(contradictions(hall.hall)).toEqual([]);
  });
});
