import { expect } from 'vitest';
import {
  decideAddLeg,
  decideSkipLeg,
  decideSkipLegInHand,
} from '../../../../server/domain/queue/routes/alter.ts';
import type { Forecasts } from '../../../../server/domain/queue/routes/next.ts';
import type { RouteOffer } from '../../../../server/domain/queue/routes/offers.ts';
import type { LegState, SkipReason } from '../../../../server/domain/queue/routes/route.ts';
import { decideSetRoutes } from '../../../../server/domain/queue/routes/set.ts';
import { decideTakeRoute } from '../../../../server/domain/queue/routes/take.ts';
import type { Answer } from '../../../../server/domain/refusal.ts';
import type { Taken } from '../../../../server/domain/queue/take.ts';
import { AtCounter } from '../../../support/hall/at-counter.ts';
import { contradictions } from '../../../support/hall/soundness.ts';
import { replayed } from '../../../support/hall/whole.ts';
import { bookOf } from '../../../../server/domain/queue/calling/judge/book.ts';
import { judge } from '../../../../server/domain/queue/calling/judge/judge.ts';
import { device, type PracticeHall, staff } from '../../../support/hall/practice-hall.ts';
import { makeHall, preparedFor, seatOf, type TakeAs } from '../../../support/hall/ready-hall.ts';

export const route = (changed: Partial<RouteOffer> & { queues?: string[] } = {}): RouteOffer => {
  const { queues = ['q-a', 'q-b', 'q-c'], ...rest } = changed;
  const legs = queues.map(queueId => ({ queueId, itemCode: null }));
  const name = { zh: '开办企业一件事', en: 'Setting up a company' };
  return { id: 'r-1', name, mode: 'ordered', legs, atKiosk: true, ...rest };
};

/** A hall with one route, and counters at q-a + q-b, q-b + q-c and all three. */
export function hallWithRoute(changed: Parameters<typeof route>[0] = {}) {
  const hall = makeHall();
  hall.must(decideSetRoutes, { offers: [route(changed)] });
  const one = new AtCounter(hall, 'c-1', 'staff-1');
  const two = new AtCounter(hall, 'c-2', 'staff-2');
  return { hall, one, two };
}

export function takeRoute(
  hall: PracticeHall,
  { sender = device('k-1'), holder = null }: TakeAs = {},
  forecasts?: Forecasts,
): Answer<Taken> {
  const prepared = { ...preparedFor(hall, holder), forecasts };
  return hall.run(decideTakeRoute, { routeId: 'r-1' }, { sender, prepared });
}

export function routeTicket(hall: PracticeHall, as: TakeAs = {}): string {
  const answer = takeRoute(hall, as);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.data.ticketId;
}

export const statesOf = ({ hall }: PracticeHall, ticketId: string): LegState[] =>
  hall.routes.get(ticketId)!.legs.map(({ state }) => state);
export const queuesOn = ({ hall }: PracticeHall, ticketId: string): string[] =>
  hall.routes.get(ticketId)!.legs.map(({ queueId }) => queueId);

export const addLeg = (
  hall: PracticeHall,
  counterId: string,
  officer: string,
  ticketId: string,
  queueId: string,
) =>
  hall.run(
    decideAddLeg,
    { counterId, seat: seatOf(officer), ticketId, queueId },
    { sender: staff(officer), prepared: { utcOffsetMinutes: 480 } },
  );

export const skipInHand = (
  hall: PracticeHall,
  counterId: string,
  officer: string,
  ticketId: string,
  leg: number,
) =>
  hall.run(
    decideSkipLegInHand,
    { counterId, seat: seatOf(officer), ticketId, leg, reason: 'done_elsewhere' },
    { sender: staff(officer), prepared: {} },
  );

export const skip = (hall: PracticeHall, ticketId: string, leg: number, reason: SkipReason = 'not_needed') =>
  hall.run(decideSkipLeg, { ticketId, leg, reason }, { sender: staff('staff-guide'), prepared: {} });

/** Nothing contradicts itself, the judge finds nothing, and a replay gives the same hall. */
export function sound(hall: PracticeHall): void {
  expect(contradictions(hall.hall)).toEqual([]);
  const base = makeHall({ open: false });
  const book = bookOf(base.hall);
  expect(hall.journal.slice(base.journal.length).flatMap(one => judge(book, one))).toEqual([]);
  const again = replayed(hall.journal, 500);
  for (const name of ['tickets', 'routes', 'tallies', 'holders', 'desks', 'legs'] as const)
    for (const id of new Set([...again[name].ids(), ...hall.hall[name].ids()]))
      expect([id, again[name].get(id)]).toEqual([id, hall.hall[name].get(id)]);
}
