import { beforeEach, describe, expect, it } from 'vitest';
import { decidePutLaw } from '../../../../server/domain/catalogue/laws/put.ts';
import { decideRepeal } from '../../../../server/domain/catalogue/laws/repeal.ts';
import { clearanceOf } from '../../../../server/domain/catalogue/lists/clearance.ts';
import { decideAdopt } from '../../../../server/domain/catalogue/versions/adopt.ts';
import {
  decideCloseComment,
  decideOpenComment,
} from '../../../../server/domain/catalogue/versions/comment.ts';
import { changeDue, isChangeLate } from '../../../../server/domain/catalogue/versions/change.ts';
import {
  entryInForce,
  isPublic,
  versionInForce,
} from '../../../../server/domain/catalogue/versions/version.ts';
import { decideDiscard } from '../../../../server/domain/catalogue/versions/write.ts';
import { decideImportItems } from '../../../../server/domain/hall/configure.ts';
import { decideAnnounceYear } from '../../../../server/domain/time/calendar/announce.ts';
import { slipOf } from '../../../../server/domain/printing/slip-of.ts';
import { dayOf } from '../../../../server/domain/time/civil.ts';
import { announcedYears } from '../../../../server/seed/holidays.ts';
import { PLACED } from '../../../support/hall/catalogue-acts.ts';
import { soundEntry } from '../../../support/hall/entries.ts';
import { SMALL_ITEMS } from '../../../support/hall/plan.ts';
import { device, type PracticeHall, staff } from '../../../support/hall/practice-hall.ts';
import { makeHall, take } from '../../../support/hall/ready-hall.ts';
import { reviewDesk } from '../../../support/hall/review-desk.ts';

const DAY_MS = 86_400_000;
const ok = (answer: { ok: boolean }): void => expect(answer).toMatchObject({ ok: true });
const refused = (answer: unknown, code: string): void => expect(answer).toMatchObject({ refusal: { code } });

let hall: PracticeHall;
let desk: ReturnType<typeof reviewDesk>;
beforeEach(() => {
  hall = makeHall();
  desk = reviewDesk(hall);
});

describe('a version', () => {
  const changed = soundEntry('i-1', { promised: { n: 5, unit: 'G' } });

  it('[E5] is in force from its first day, and the one before it until the day before', () => {
    desk.toFinal(changed);
    ok(desk.review('i-1', 'final'));
    refused(desk.publish('i-1', '2026-11-29'), 'version.dates');
    refused(desk.publish('i-1', '2026-12-02', '2026-12-01'), 'version.dates');
    ok(desk.publish('i-1', '2026-12-02', '2026-12-03'));
    expect(versionInForce(hall.hall, 'i-1')).toMatchObject({
      version: 1,
      origin: 'adopted',
      until: '2026-12-01',
    });
    hall.pass(DAY_MS);
    ok(desk.turnOver());
    expect(versionInForce(hall.hall, 'i-1')!.version).toBe(1);
    hall.pass(DAY_MS);
    ok(desk.turnOver());
    expect(versionInForce(hall.hall, 'i-1')).toMatchObject({
      version: 2,
      entry: changed,
      origin: 'reviewed',
    });
    expect(hall.hall.items.get('i-1')!.queueId).toBe('q-a');
    hall.pass(2 * DAY_MS);
    ok(desk.turnOver());
    expect(hall.hall.items.has('i-1')).toBe(false);
    expect(clearanceOf(hall.hall, 'b-tax')).toEqual({ before: 2, after: 1, ended: 1, hidden: 0 });
  });

  it('[E5] another is published only when the one to come has begun, so that none is passed over', () => {
    desk.toFinal(changed);
    ok(desk.review('i-1', 'final'));
    ok(desk.publish('i-1', '2026-12-20'));
    const again = soundEntry('i-1', { promised: { n: 6, unit: 'G' } });
    desk.toComment(again);
    hall.must(
      decideOpenComment,
      { code: 'i-1', commenting: { from: '2026-11-30', until: '2026-12-06' } },
      { prepared: PLACED },
    );
    hall.pass(7 * DAY_MS);
    hall.must(decideCloseComment, { code: 'i-1', received: 0, answer: '无意见' }, { prepared: PLACED });
    ok(desk.review('i-1', 'final'));
    refused(desk.publish('i-1', '2026-12-10'), 'version.dates');
    hall.pass(13 * DAY_MS);
    ok(desk.turnOver());
    expect(versionInForce(hall.hall, 'i-1')!.version).toBe(2);
    ok(desk.publish('i-1', '2026-12-20'));
    expect(versionInForce(hall.hall, 'i-1')).toMatchObject({ version: 3, entry: again });
  });

  it('[E5] of today is in force at once', () => {
    desk.toFinal(changed);
    ok(desk.review('i-1', 'final'));
    ok(desk.publish('i-1', '2026-11-30'));
    expect(entryInForce(hall.hall, 'i-1')).toEqual(changed);
  });

  it('[E5] a new item opens numbers when it has come into force and goes to a queue, not before', () => {
    desk.toFinal(soundEntry('i-new'));
    ok(desk.review('i-new', 'final', { outcome: 'keep' }));
    refused(take(hall, { itemCode: 'i-new' }), 'item.unknown');
    ok(desk.publish('i-new', '2026-11-30'));
    refused(take(hall, { itemCode: 'i-new' }), 'item.elsewhere');
  });

  it('[E5] an item that has ended opens no number, but for staff who cite the law, on record', () => {
    desk.toFinal(changed);
    ok(desk.review('i-1', 'final', { outcome: 'abolish' }));
    ok(desk.publish('i-1', '2026-11-30'));
    expect(take(hall, { itemCode: 'i-1' }).ok).toBe(true);
    hall.pass(DAY_MS);
    ok(desk.turnOver());
    refused(take(hall, { itemCode: 'i-1' }), 'item.unknown');
    const guide = { sender: staff('staff-guide') };
    refused(take(hall, { itemCode: 'i-1', queueId: 'q-a' }, guide), 'item.not_in_force');
    const exception = { law: '某法', article: '第一条' };
    refused(take(hall, { itemCode: 'i-none', exception }, guide), 'item.unknown');
    refused(take(hall, { itemCode: 'i-1', exception }, guide), 'queue.unknown');
    refused(take(hall, { itemCode: 'i-1', queueId: 'q-a', exception }), 'item.unknown');
    const asked = { itemCode: 'i-1', queueId: 'q-a', exception };
    const { lawId } = hall.must(decidePutLaw, { law: { name: '某法', version: null } });
    const repeal = { lawId, from: '2026-12-02', note: '已废止' };
    hall.must(decideRepeal, repeal, { prepared: PLACED });
    expect(take(hall, asked, guide).ok).toBe(true);
    const taken = hall.journal.at(-1)!.fact;
    expect(taken).toMatchObject({ kind: 'ticket.taken', itemCode: 'i-1', exception: '《某法》第一条' });
    expect([...hall.hall.tickets.values()].at(-1)!.exception).toBe('《某法》第一条');
    const personal = { ...exception, article: '13912345678' };
    refused(take(hall, { ...asked, exception: personal }, guide), 'text.personal');
    hall.pass(DAY_MS);
    refused(take(hall, asked, guide), 'law.repealed_already');
    ok(take(hall, { ...asked, exception: { law: '另一部法', article: '第二条' } }, guide));
  });

  it('[E6] that is not public opens no number but for staff who cite the law, and no slip names it', () => {
    const hidden = { scope: 'internal' as const, basis: '保密法第九条', forms: [], within: null };
    desk.toFinal(soundEntry('i-1', { disclosure: hidden }));
    ok(desk.review('i-1', 'final'));
    ok(desk.publish('i-1', '2026-11-30'));
    expect(isPublic(hall.hall, 'i-1')).toBe(false);
    refused(take(hall, { itemCode: 'i-1' }, { sender: device('k-1') }), 'item.unknown');
    const guide = { sender: staff('staff-guide') };
    refused(take(hall, { itemCode: 'i-1' }, guide), 'item.not_public');
    ok(take(hall, { itemCode: 'i-1', exception: { law: '国家安全法', article: '第五十二条' } }, guide));
    const ticket = [...hall.hall.tickets.values()].at(-1)!;
    expect(ticket).toMatchObject({ queueId: 'q-a', exception: '《国家安全法》第五十二条' });
    const told = { ...ticket, ahead: 0, band: null, machine: '', lacks: [] };
    expect(slipOf(hall.hall, told, 'http://hall.example', 480).item).toBeNull();
  });
});

describe('a change', () => {
  it('[E4] has twenty working days from the day it began, counted anew by the calendar as it stands', () => {
    ok(desk.write(soundEntry()));
    const change = hall.hall.changes.get('i-1')!;
    expect(change).toMatchObject({ from: '2026-11-23', cause: 'editor' });
    expect(changeDue(hall.hall, change)).toEqual({ kind: 'due', date: '2026-12-21', provisional: true });
    for (const published of announcedYears()) ok(hall.run(decideAnnounceYear, { published }));
    expect(changeDue(hall.hall, change)).toEqual({ kind: 'due', date: '2026-12-21', provisional: false });
    expect([20, 21, 22].map(day => isChangeLate(hall.hall, change, dayOf(`2026-12-${day}`)))).toEqual([
      false,
      false,
      true,
    ]);
    ok(hall.run(decideDiscard, { code: 'i-1' }));
    expect(hall.hall.changes.size).toBe(0);
  });

  it('[E4] a repealed law names every item in force that stands on it and begins their change', () => {
    const law = { name: '中华人民共和国行政许可法', version: null };
    ok(hall.run(decideAdopt, { entries: [soundEntry('i-1'), soundEntry('i-3')] }, { prepared: PLACED }));
    const { lawId } = hall.must(decidePutLaw, { law });
    refused(hall.run(decidePutLaw, { law }), 'law.twice');
    const repeal = () =>
      hall.run(decideRepeal, { lawId, from: '2026-11-23', note: '被新法取代' }, { prepared: PLACED });
    expect(repeal()).toMatchObject({ ok: true, data: { codes: ['i-1', 'i-3'] } });
    expect([...hall.hall.changes.ids()].sort()).toEqual(['i-1', 'i-3']);
    expect(hall.hall.changes.get('i-1')).toMatchObject({ cause: 'law', from: '2026-11-23' });
    refused(repeal(), 'law.repealed_already');
    ok(desk.write(soundEntry('i-1')));
    ok(hall.run(decideDiscard, { code: 'i-1' }));
    expect(hall.hall.changes.get('i-1')).toMatchObject({ cause: 'law', from: '2026-11-23' });
  });
});

describe('a law', () => {
  const law = { name: '中华人民共和国行政许可法', version: '2019-04-23' };
  const articles = [
    { article: '第三十条', text: '行政机关应当公示。' },
    { article: '第四十二条', text: null },
  ];
  it('[H4] is written with its articles, and of two who began alike the second is refused', () => {
    const { lawId } = hall.must(decidePutLaw, { law: { ...law, articles }, base: 0 });
    expect(hall.hall.laws.get(lawId)).toMatchObject({ ...law, articles, revision: 1 });
    ok(hall.run(decidePutLaw, { lawId, law: { ...law, articles: articles.slice(0, 1) }, base: 1 }));
    refused(hall.run(decidePutLaw, { lawId, law: { ...law, articles }, base: 1 }), 'settings.changed');
    ok(hall.run(decidePutLaw, { lawId, law: { ...law, version: null }, base: 2 }));
    expect(hall.hall.laws.get(lawId)).toMatchObject({ version: null, articles: articles.slice(0, 1) });
  });

  it('[E4] keeps its name while items stand on it, and is not written when it is repealed', () => {
    ok(hall.run(decideAdopt, { entries: [soundEntry('i-1')] }, { prepared: PLACED }));
    const { lawId } = hall.must(decidePutLaw, { law });
    const other = { ...law, name: '某某条例' };
    refused(hall.run(decidePutLaw, { lawId, law: other }), 'law.in_use');
    const free = hall.must(decidePutLaw, { law: { ...law, name: '某某办法' } });
    ok(hall.run(decidePutLaw, { lawId: free.lawId, law: other }));
    ok(hall.run(decideRepeal, { lawId, from: '2026-11-23', note: '废止' }, { prepared: PLACED }));
    refused(hall.run(decidePutLaw, { lawId, law }), 'law.repealed_already');
  });

  it('[B1] names an article once and holds no number of a person', () => {
    const twice = [articles[0]!, articles[0]!];
    refused(hall.run(decidePutLaw, { law: { ...law, articles: twice } }), 'law.article_twice');
    const personal = [{ article: '第一条', text: '联系 138 0013 8000' }];
    refused(hall.run(decidePutLaw, { law: { ...law, articles: personal } }), 'text.personal');
    expect(hall.hall.laws.size).toBe(0);
  });
});

describe('a list that is taken over', () => {
  it('[E2] is refused once an item is in review here or has gone through it', () => {
    ok(desk.write(soundEntry()));
    refused(hall.run(decideImportItems, { items: SMALL_ITEMS }), 'items.reviewed');
  });

  it('[H2] keeps what was adopted of items that it names alike', () => {
    ok(hall.run(decideAdopt, { entries: [soundEntry('i-1'), soundEntry('i-2')] }, { prepared: PLACED }));
    refused(
      hall.run(decideAdopt, { entries: [soundEntry('i-1')] }, { prepared: PLACED }),
      'items.unknown_reference',
    );
    ok(hall.run(decideImportItems, { items: [SMALL_ITEMS[0]!, { ...SMALL_ITEMS[1]!, name: '另一名称' }] }));
    expect(versionInForce(hall.hall, 'i-1')?.version).toBe(1);
    expect(entryInForce(hall.hall, 'i-2')!.name).toBe('另一名称');
    expect(versionInForce(hall.hall, 'i-2')).toBe(null);
    ok(hall.run(decideImportItems, { items: [SMALL_ITEMS[0]!] }));
    ok(desk.turnOver());
    expect([...hall.hall.items.ids()]).toEqual(['i-1']);
  });
});
