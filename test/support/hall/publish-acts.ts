import type { Bulletin } from '../../../server/domain/bulletins/bulletin.ts';
import { decideDropBulletin, decidePutBulletin } from '../../../server/domain/bulletins/publish.ts';
import { decideSetDuty } from '../../../server/domain/duty/set.ts';
import { decideAnswerHelp, decideAskHelp } from '../../../server/domain/help/ask.ts';
import { decideSetHours } from '../../../server/domain/hours/set.ts';
import { NOTICE_LEVELS } from '../../../server/domain/notice/notice.ts';
import { decideLift, decideRaise } from '../../../server/domain/notice/raise.ts';
import { PRINTER_CONDITIONS } from '../../../server/domain/printing/condition.ts';
import { decideReport } from '../../../server/domain/printing/report.ts';
import { decideSetSlip, USUAL_SLIP_TEXTS } from '../../../server/domain/printing/texts.ts';
import { decideSetCard } from '../../../server/domain/staff/card.ts';
import { decideAnnounceYear, decideWithdrawYear } from '../../../server/domain/time/calendar/announce.ts';
import type { ActTable } from './acts.ts';
import { hoursOf, WORKING_HOURS } from './hours.ts';
import { at, idIn } from './pick.ts';
import { device } from './practice-hall.ts';

/** A bulletin on every board. */
export const BULLETIN: Omit<Bulletin, 'id'> = {
  title: { zh: '办事指南', en: 'How to apply' },
  body: { zh: '材料可以当场复印。\n复印不收费。', en: 'Copies can be made here.\nFree of charge.' },
  from: null,
  until: null,
  boardIds: [],
  kiosks: true,
  order: 0,
};

/** Hours within which the practice hall works whenever its story is told, and hours that close its kiosks. */
const HOURS = [hoursOf([[0, 1_440]]), hoursOf([[0, 1_440]]), WORKING_HOURS, hoursOf([])];
const KIOSKS = [device('k-1'), device('k-2'), device('d-1')];

/** What is published, set and told about the house. */
export const PUBLISH_ACTS = {
  setHours: (hall, { a, proper }) => {
    const base = proper ? hall.hall.hours.get('hall')?.revision : 1;
    return hall.run(decideSetHours, { hours: HOURS[a % HOURS.length]!, base });
  },
  announce: (hall, { a, b, proper }) => {
    const year = 2026 + (a % 2);
    const days = [{ date: `${year}-10-0${1 + (b % 7)}`, name: '国庆节', off: true }];
    const base = proper ? (hall.hall.calendar.get(`${year}`)?.revision ?? 0) : 1;
    return hall.run(decideAnnounceYear, { published: { year, source: '示例', days }, base });
  },
  withdraw: (hall, { a }) => hall.run(decideWithdrawYear, { year: 2026 + (a % 2) }),
  setSlip: (hall, { a }) => {
    const scan = { zh: `扫码${a}`, en: `Scan ${a}` };
    return hall.run(decideSetSlip, { texts: { ...USUAL_SLIP_TEXTS, scan } });
  },
  putBulletin: (hall, { a, b, c, proper }) => {
    const bulletinId = b % 2 === 0 ? undefined : proper ? at(hall.hall.bulletins.ids(), b) : 'bulletin-gone';
    const bulletin = { ...BULLETIN, kiosks: a % 2 === 0, order: c };
    return hall.run(decidePutBulletin, { bulletinId, bulletin });
  },
  dropBulletin: (hall, { a }) => hall.run(decideDropBulletin, { bulletinId: idIn(hall.hall.bulletins, a) }),
  raise: (hall, { a, b }) => {
    const text = b % 2 === 0 ? null : { zh: '请从南门离开', en: 'Please leave by the south gate' };
    // Most stories should go on: a notice stops the floor.
    return a % 4 === 0
      ? hall.run(decideRaise, { level: NOTICE_LEVELS[b % 2]!, text })
      : hall.run(decideLift, {});
  },
  lift: hall => hall.run(decideLift, {}),
  duty: (hall, { a, b, proper }) => {
    const head = { badge: `GA-${b % 5}`, post: { zh: '值班主任', en: 'Duty head' }, tel: null };
    const zoneId = proper ? idIn(hall.hall.zones, a) : 'z-unknown';
    return hall.run(decideSetDuty, { zoneId, head: b % 4 === 0 ? null : head });
  },
  card: (hall, { a, b }) => {
    const card = { badge: `GA-${b % 6}`, post: { zh: '综合窗口', en: 'General counter' } };
    return hall.run(decideSetCard, { staffId: idIn(hall.hall.staff, a), card: b % 4 === 0 ? null : card });
  },
  report: (hall, { a, b, proper }) => {
    const condition = PRINTER_CONDITIONS[b % PRINTER_CONDITIONS.length]!;
    const sender = device(proper ? 'agent-1' : 'k-1');
    return hall.run(decideReport, { printerId: idIn(hall.hall.printers, a), condition }, { sender });
  },
  askHelp: (hall, { a }) => hall.run(decideAskHelp, {}, { sender: KIOSKS[a % KIOSKS.length]! }),
  answerHelp: (hall, { a, proper }) => {
    const help = at(hall.hall.helps.values(), a);
    return hall.run(decideAnswerHelp, { helpId: (proper ? help?.id : undefined) ?? 'help-over' });
  },
} as const satisfies ActTable;
