import { describe, expect, it } from 'vitest';
import { callNear, isOver, numberStep, placeParts } from '../../../kiosk-ui/phone/standing.ts';

const ticket = {
  label: 'F035',
  state: 'waiting',
  queue: { zh: '烟草', en: 'Tobacco' },
  place: { zh: '二楼东侧 21-24窗口', en: 'Floor 2 East, counters 21-24' },
  ahead: 3,
  band: null,
  before: [],
  backAt: null,
  until: null,
  reason: null,
  itemCode: null,
  lacks: [],
  counter: null,
  calls: 0,
  takenAt: 0,
  route: null,
};
const hall = { name: ticket.queue, date: '2026-11-26', open: true, anyTime: false, recovering: false };

describe('a ticket’s page', () => {
  const of = (state: string, open = true) =>
    isOver({ hall: { hall: { ...hall, open } }, ticket: { t: { ...ticket, state } }, notice: {} });

  it.each(['waiting', 'called', 'serving', 'held', 'missed'])('goes on while the ticket is %s', state => {
    expect(of(state)).toBe(false);
  });

  it.each(['done', 'left', 'voided'])('ends with a ticket that is %s', state => expect(of(state)).toBe(true));

  it('ends with the day, and for a ticket of another day', () => {
    expect(of('waiting', false)).toBe(true);
    expect(isOver({ hall: { hall }, ticket: {}, notice: {} })).toBe(true);
  });

  it.each([
    ['waiting', 0, 'next'],
    ['waiting', 1, 'near'],
    ['waiting', 3, 'near'],
    ['waiting', 4, null],
    ['called', null, null],
    ['missed', null, null],
  ] as const)('%s with %j ahead: %j', (state, ahead, said) => expect(callNear({ state, ahead })).toBe(said));

  it.each([
    ['二楼东侧 21-24窗口', '二楼东侧', '21-24窗口'],
    ['Floor 2 East, counters 21-24', 'Floor 2 East', 'counters 21-24'],
    ['大厅', '大厅', ''],
    ['Main hall', 'Main hall', ''],
  ])('%s is a place and its counters', (place, area, counters) => {
    expect(placeParts(place)).toEqual({ area, counters });
  });

  it.each([
    ['F035', 'usual'],
    ['GS001', 'long'],
    ['AB1000', 'long'],
    ['A-K2-001', 'longest'],
  ])('%s stands in a step that fits', (label, step) => expect(numberStep(label)).toBe(step));
});
