import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, type Sections } from '../../../server/contract/views/fold.ts';
import { waitsFrom } from '../../../server/domain/queue/routes/route.ts';
import type { TicketState } from '../../../server/domain/queue/ticket.ts';
import type { Hall } from '../../../server/domain/state/hall.ts';
import { batches, batchIn } from '../../support/hall/acts.ts';
import { makeHall } from '../../support/hall/ready-hall.ts';
import { contradictions } from '../../support/hall/soundness.ts';
import { changesSeen, type Look, seen } from '../../support/hall/views.ts';

const WHOLE: Look = { view: 'supervision', params: {} };
type Figures = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const tickets = (hall: Hall) => [...hall.tickets.values()];
const sum = (figures: readonly number[]): number => figures.reduce((all, one) => all + one, 0);

/** A queue's figures counted from its tickets, one by one. */
function ofQueue(hall: Hall, queueId: string) {
  const here = tickets(hall).filter(ticket => ticket.queueId === queueId);
  const among = (state: TicketState): number => here.filter(ticket => ticket.state === state).length;
  const waiting = here.filter(ticket => ticket.state === 'waiting');
  const legs = [...hall.routes.values()]
    .flatMap(route => route.legs)
    .flatMap(leg =>
      leg.queueId === queueId && leg.served ? [leg.served.endedAt - leg.served.startedAt] : [],
    );
  return {
    issued: tickets(hall).filter(ticket => ticket.homeId === queueId).length,
    called: sum(here.map(ticket => ticket.called)),
    missed: sum(here.map(ticket => ticket.misses)),
    ...{ done: among('done'), left: among('left'), held: among('held'), waiting: waiting.length },
    voided: among('voided'),
    direct: tickets(hall).filter(ticket => ticket.homeId === queueId && ticket.direct).length,
    paper: tickets(hall).filter(ticket => ticket.homeId === queueId && ticket.enteredAt !== null).length,
    moved: tickets(hall).filter(ticket => ticket.homeId === queueId && ticket.queueId !== queueId).length,
    servedMs: sum(here.map(one => (one.state === 'done' ? one.endedAt - one.startedAt : 0))) + sum(legs),
    legs: legs.length,
    oldestAt: waiting.length === 0 ? null : Math.min(...waiting.map(one => waitsFrom(hall, one))),
  };
}

type Row = { readonly called: number; readonly misses: number; readonly legs: number };

function rowsBehind(hall: Hall, of: string, id: string, show: string): Row[] {
  return Object.values(
    seen({ view: 'tickets', params: { of, id, show } }, hall)['tickets']!,
  ) as unknown as Row[];
}
const drilled = (...given: Parameters<typeof rowsBehind>): number => rowsBehind(...given).length;

const behindOutcome = (hall: Hall, id: string, outcome: string): number =>
  Object.keys(seen({ view: 'tickets', params: { of: 'queue', id, show: 'done', outcome } }, hall)['tickets']!)
    .length;

describe('the figures of supervision', () => {
  it('[V4] are at any moment what a count of the tickets gives, and as many stand behind each', () => {
    fc.assert(
      fc.property(batches(20), story => {
        const hall = makeHall();
        let copy: Sections = seen(WHOLE, hall.hall);
        for (const attempts of story) {
          copy = fold(copy, changesSeen(WHOLE, hall.hall, batchIn(hall, attempts)));
          expect(contradictions(hall.hall)).toEqual([]);
        }
        for (const [id, figures] of Object.entries(copy['queues'] as Figures)) {
          expect(figures).toMatchObject(ofQueue(hall.hall, id));
          for (const show of [
            'waiting',
            'held',
            'issued',
            'done',
            'left',
            'voided',
            'direct',
            'paper',
            'moved',
          ])
            expect([show, drilled(hall.hall, 'queue', id, show)]).toEqual([show, figures[show]]);
          for (const [outcome, count] of Object.entries(figures['outcomes'] as Record<string, number>))
            expect(behindOutcome(hall.hall, id, outcome)).toBe(count);
          expect(sum(rowsBehind(hall.hall, 'queue', id, 'called').map(row => row.called))).toBe(
            figures['called'],
          );
          expect(sum(rowsBehind(hall.hall, 'queue', id, 'missed').map(row => row.misses))).toBe(
            figures['missed'],
          );
          expect(sum(rowsBehind(hall.hall, 'queue', id, 'legs').map(row => row.legs))).toBe(figures['legs']);
        }
        const queues = Object.values(copy['queues'] as Figures);
        for (const show of ['waiting', 'held', 'issued', 'done', 'left'])
          expect(drilled(hall.hall, 'hall', 'hall', show)).toBe(sum(queues.map(one => Number(one[show]))));
        expect(sum(rowsBehind(hall.hall, 'hall', 'hall', 'missed').map(row => row.misses))).toBe(
          sum(queues.map(one => Number(one['missed']))),
        );
        for (const [id, { done, legs, label }] of Object.entries(copy['counters'] as Figures)) {
          expect(drilled(hall.hall, 'counter', id, 'done')).toBe(done);
          expect(sum(rowsBehind(hall.hall, 'counter', id, 'legs').map(row => row.legs))).toBe(legs);
          expect(drilled(hall.hall, 'counter', id, 'hand')).toBe(label === null ? 0 : 1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('[V4] name counters, never people', () => {
    fc.assert(
      fc.property(batches(15), story => {
        const hall = makeHall();
        for (const attempts of story) batchIn(hall, attempts);
        const text = JSON.stringify([
          seen(WHOLE, hall.hall),
          seen({ view: 'tickets', params: { of: 'hall', id: 'hall', show: 'done' } }, hall.hall),
        ]);
        expect(text).not.toMatch(/staff-|seat-|holder/);
      }),
      { numRuns: 30 },
    );
  });
});
