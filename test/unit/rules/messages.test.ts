import { describe, expect, it } from 'vitest';
import { messageText } from '../../../server/app/messages/words.ts';
import {
  decideBeginMessage,
  decideEndMessage,
  decideSetMessages,
} from '../../../server/domain/messages/decide.ts';
import { dueMessages, MESSAGE_LOST_MS } from '../../../server/domain/messages/due.ts';
import {
  MESSAGE_ENDS,
  MESSAGE_LIFE,
  type MessageKind,
  type MessageState,
} from '../../../server/domain/messages/message.ts';
import { AtCounter } from '../../support/hall/at-counter.ts';
import { CLOCK, device, type PracticeHall } from '../../support/hall/practice-hall.ts';
import { makeHall, newTicket } from '../../support/hall/ready-hall.ts';
import { decideTake } from '../../../server/domain/queue/take.ts';

/** Takes a number of queue A, with or without a mobile number. */
function taken(hall: PracticeHall, reach: boolean, n: number): string {
  const dayId = [...hall.hall.days.ids()][0]!;
  const person = { id: `p-${n}`, idNumberSealed: null, phoneSealed: 'sealed' };
  const prepared = {
    ...newTicket(hall),
    holder: `h-${n}`,
    agent: null,
    dayId,
    person,
    reach,
    utcOffsetMinutes: 480,
  };
  return hall.must(decideTake, { queueId: 'q-a' }, { sender: device('k-1'), prepared }).ticketId;
}

/** A hall that tells, and so many who left a mobile number. */
function telling(count: number, nearPlaces = 3): { hall: PracticeHall; ids: string[] } {
  const hall = makeHall();
  hall.must(decideSetMessages, { settings: { isOn: true, nearPlaces } });
  return { hall, ids: Array.from({ length: count }, (_, n) => taken(hall, true, n)) };
}
const due = (hall: PracticeHall): string[] =>
  dueMessages(hall.hall, hall.now).begin.map(({ ticketId, kind }) => {
    return `${hall.hall.tickets.get(ticketId)!.label} ${kind}`;
  });
const begin = (hall: PracticeHall, ticketId: string, message: MessageKind) =>
  hall.run(decideBeginMessage, { ticketId, message }, { sender: CLOCK });
const end = (
  hall: PracticeHall,
  ticketId: string,
  message: MessageKind,
  how: (typeof MESSAGE_ENDS)[number],
) => hall.run(decideEndMessage, { ticketId, message, end: how }, { sender: CLOCK });

describe('told by telephone', () => {
  it('[M1] nobody, until the hall wishes it; then only who left a mobile number', () => {
    const hall = makeHall();
    taken(hall, true, 1);
    expect([...hall.hall.messages.ids()]).toEqual([]);
    hall.must(decideSetMessages, { settings: { isOn: true, nearPlaces: 3 } });
    taken(hall, false, 2);
    expect([...hall.hall.messages.ids()]).toEqual([]);
    const third = taken(hall, true, 3);
    expect([...hall.hall.messages.ids()]).toEqual([`${third}/near`, `${third}/called`]);
  });

  it('[M1] that the turn is near with so many ahead or fewer, once', () => {
    const { hall, ids } = telling(6);
    expect(due(hall)).toEqual(['A001 near', 'A002 near', 'A003 near', 'A004 near']);
    expect(begin(hall, ids[3]!, 'near')).toMatchObject({
      ok: true,
      data: { label: 'A004', ahead: 3, counter: null },
    });
    expect(due(hall)).not.toContain('A004 near');
    expect(begin(hall, ids[3]!, 'near')).toEqual({ ok: true, data: null });
    expect(begin(hall, ids[4]!, 'near')).toEqual({ ok: true, data: null });
    new AtCounter(hall, 'c-1', 'staff-1').called();
    expect(due(hall)).toContain('A005 near');
  });

  it('[M1] that it is called, and then not any more that it is near', () => {
    const { hall, ids } = telling(1);
    const counter = new AtCounter(hall, 'c-1', 'staff-1');
    counter.called();
    expect(due(hall)).toEqual(['A001 called']);
    expect(begin(hall, ids[0]!, 'called')).toMatchObject({
      data: { label: 'A001', ahead: null, counter: 1 },
    });
    counter.act('miss', ids[0]!);
    expect(due(hall)).toEqual([]);
  });

  it('[M1] nothing after the hall has turned it off, and nothing of yesterday', () => {
    const { hall } = telling(1);
    hall.must(decideSetMessages, { settings: { isOn: false, nearPlaces: 3 } });
    expect(due(hall)).toEqual([]);
  });

  it('[M2] what nobody heard of for a minute is lost, and is not sent again', () => {
    const { hall, ids } = telling(1);
    begin(hall, ids[0]!, 'near');
    hall.pass(MESSAGE_LOST_MS);
    expect(dueMessages(hall.hall, hall.now).lost).toEqual([]);
    hall.pass(1);
    expect(dueMessages(hall.hall, hall.now).lost).toHaveLength(1);
    expect(end(hall, ids[0]!, 'near', 'unknown')).toMatchObject({ ok: true });
    end(hall, ids[0]!, 'near', 'sent');
    expect(hall.hall.messages.get(`${ids[0]}/near`)?.state).toBe('unknown');
    expect(dueMessages(hall.hall, hall.now)).toEqual({ begin: [], lost: [] });
  });

  const STATES = Object.keys(MESSAGE_LIFE) as MessageState[];
  it.each(STATES.flatMap(state => MESSAGE_ENDS.map(how => [state, how] as const)))(
    '[M2] %s ends as %s only from under way',
    (state, how) => {
      const { hall, ids } = telling(1);
      if (state !== 'wished') begin(hall, ids[0]!, 'near');
      if (state !== 'wished' && state !== 'sending') end(hall, ids[0]!, 'near', state);
      end(hall, ids[0]!, 'near', how);
      expect(hall.hall.messages.get(`${ids[0]}/near`)?.state).toBe(state === 'sending' ? how : state);
    },
  );

  it('is written without a name or a matter, in both languages', () => {
    const hall = { zh: '政务服务中心', en: 'Service Centre' };
    const place = { zh: '一区 1-6 窗口', en: 'Zone 1, counters 1–6' };
    const words = { hall, place, label: 'A012', ahead: 3, counter: null, slotAt: null, movedFrom: null };
    expect(messageText('near', words, 480)).toBe(
      '【政务服务中心】A012 号前面还有 3 位，请回到一区 1-6 窗口等候。A012: 3 before you, please come back.',
    );
    expect(messageText('near', { ...words, ahead: 0 }, 480)).toContain('A012 号马上就到');
    expect(messageText('called', { ...words, ahead: null, counter: 5 }, 480)).toBe(
      '【政务服务中心】请 A012 号到 5 号窗口办理。A012, please go to counter 5.',
    );
    const slotAt = Date.parse('2026-11-24T09:30:00+08:00');
    const booked = { ...words, label: '', ahead: null, slotAt, movedFrom: slotAt - 3_600_000 };
    expect(messageText('booking_moved', booked, 480)).toContain('您 11/24 08:30 的预约移到当天 11/24 09:30');
    expect(messageText('booking_lapsed', { ...booked, movedFrom: null }, 480)).toContain(
      '您 11/24 09:30 的预约办不了',
    );
    for (const kind of ['booking_moved', 'booking_lapsed'] as const)
      expect(messageText(kind, booked, 480).length).toBeLessThanOrEqual(140);
  });
});
