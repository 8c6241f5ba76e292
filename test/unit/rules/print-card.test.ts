import { describe, expect, it } from 'vitest';
import { cardContent } from '../../../server/domain/catalogue/card/content.ts';
import { decideClaim, decideFailed, LEASE_MS } from '../../../server/domain/printing/desk.ts';
import * as print from '../../../server/domain/printing/print-card.ts';
import { decideReport } from '../../../server/domain/printing/report.ts';
import type { DueRow } from '../../../server/domain/decision.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import { CLOCK, device, type PracticeHall, staff } from '../../support/hall/practice-hall.ts';
import { makeHall, take } from '../../support/hall/ready-hall.ts';

const AGENT = device('agent-1');
const prepared = { pageUrl: 'http://hall.example/public/items/i-1', utcOffsetMinutes: 480 };

const card = (hall: PracticeHall, kiosk = 'k-1', itemCode = 'i-1') =>
  hall.run(print.decideCard, { itemCode, language: 'zh' as const }, { sender: device(kiosk), prepared });
const claim = (hall: PracticeHall) => hall.must(decideClaim, { printerId: 'pr-1' }, { sender: AGENT }).job;
const refused = (code: string) => ({ ok: false, refusal: { code } });
const jobs = (hall: PracticeHall) => [...hall.hall.jobs.values()];

describe('a card of what to bring at a kiosk', () => {
  it('[P7] is a job without a ticket; item and kiosk are on record, and nobody', () => {
    const hall = makeHall();
    expect(card(hall)).toMatchObject({ ok: true });
    const { fact, by } = hall.journal.at(-1)!;
    expect(by).toBe('device:k-1');
    expect(fact).toMatchObject({
      ...{ kind: 'print.cardQueued', printerId: 'pr-1' },
      card: { code: 'i-1', machine: 'k-1', url: prepared.pageUrl, language: 'zh' },
    });
    expect(jobs(hall)[0]).toMatchObject({ ticketId: null, state: 'queued' });
    expect(hall.hall.tickets.size).toBe(0);
    expect(claim(hall)).toMatchObject({ card: { code: 'i-1' }, attempt: 1 });
  });

  it('[P7] prints only what anybody may know of, only at a kiosk, and not where no paper comes', () => {
    const hall = makeHall();
    expect(card(hall, 'k-1', 'i-none')).toMatchObject(refused('item.unknown'));
    expect(card(hall, 'agent-1')).toMatchObject(refused('station.unknown'));
    const byStaff = hall.run(
      print.decideCard,
      { itemCode: 'i-1', language: 'zh' as const },
      { sender: staff('staff-guide'), prepared },
    );
    expect(byStaff).toMatchObject(refused('station.unknown'));
    for (const condition of ['out', 'cover', 'fault', 'away'] as const) {
      hall.must(decideReport, { printerId: 'pr-1', condition }, { sender: AGENT });
      expect(card(hall)).toMatchObject(refused('printer.no_paper'));
    }
    hall.must(decideReport, { printerId: 'pr-1', condition: 'low' }, { sender: AGENT });
    expect(card(hall)).toMatchObject({ ok: true });
    expect(card(makeHall({ open: false }))).toMatchObject(refused('day.none'));
  });

  it('[P8] a slip goes before every card, whenever it was taken', () => {
    const hall = makeHall();
    card(hall);
    hall.pass(1_000);
    take(hall);
    hall.pass(1_000);
    take(hall);
    expect([claim(hall), claim(hall), claim(hall)]).toMatchObject([
      { slip: { label: 'A001' } },
      { slip: { label: 'A002' } },
      { card: { code: 'i-1' } },
    ]);
  });

  it('[P8] one card is under way at a kiosk, and three come in a minute', () => {
    const hall = makeHall();
    card(hall);
    expect(card(hall)).toMatchObject(refused('card.waiting'));
    expect(hall.hall.stations.get('k-2')?.printerIds.length).toBeGreaterThan(0);
    expect(card(hall, 'k-2')).toMatchObject({ ok: true });
    const over = () => {
      const last = jobs(hall).findLast(job => job.card?.machine === 'k-1')!;
      const due: DueRow = { at: hall.now, kind: 'print.card', subject: last.id };
      hall.must(print.decideCardOver, due, { sender: CLOCK });
    };
    over();
    for (let more = 1; more < print.MOST_CARDS; more += 1) {
      hall.pass(10_000);
      expect(card(hall)).toMatchObject({ ok: true });
      over();
    }
    expect(card(hall)).toMatchObject({ refusal: { code: 'card.too_many', params: { seconds: 40 } } });
    hall.pass(print.CARD_SPAN_MS - 20_001);
    expect(card(hall)).toMatchObject({ refusal: { params: { seconds: 1 } } });
    hall.pass(1);
    expect(card(hall)).toMatchObject({ ok: true });
  });

  it('[P8] a card that waited for two minutes is dropped; one that an agent holds is looked at after its lease', () => {
    const hall = makeHall();
    const asked = hall.decide(
      print.decideCard,
      { itemCode: 'i-1', language: 'zh' as const },
      { sender: device('k-1'), prepared },
    );
    hall.apply(asked, device('k-1'));
    const subject = jobs(hall)[0]!.id;
    const due: DueRow = { at: hall.now + print.CARD_PATIENCE_MS, kind: 'print.card', subject };
    expect(asked.rows).toEqual([{ table: 'due', put: due }]);
    hall.pass(print.CARD_PATIENCE_MS - 1);
    const { attempt } = claim(hall)!;
    hall.pass(1);
    const held = hall.decide(print.decideCardOver, due, { sender: CLOCK });
    const later: DueRow = { ...due, at: hall.now - 1 + LEASE_MS + 1 };
    expect(held).toMatchObject({
      facts: [],
      rows: [
        { table: 'due', drop: due },
        { table: 'due', put: later },
      ],
    });
    hall.must(decideFailed, { jobId: subject, attempt, cause: 'paper_out' }, { sender: AGENT });
    hall.must(print.decideCardOver, later, { sender: CLOCK });
    expect(jobs(hall)[0]).toMatchObject({ state: 'dropped', cause: 'nobody_waits' });
    expect(claim(hall)).toBeNull();
  });
});

describe('what the card says', () => {
  const about = {
    ...{ hall: '大厅', bureau: '税务局', place: '一楼 A 队列', tel: '123', version: 2, since: '2026-01-01' },
    ...{ hours: null, madeAt: 0, pageUrl: '' },
  };

  it('names form, number and necessity of every material, and marks what is an example', () => {
    const { materials, facts, bring, note } = cardContent(
      soundEntry('i-1', { examples: ['materials', 'promised'] }),
      about,
      'zh',
    );
    expect(materials[0]).toEqual({ name: '申请书', how: '原件、1 份、必要' });
    expect(bring).toBe('要带什么（示例）');
    expect(facts).toContainEqual({ name: '多久办好', value: '10 个工作日（示例）' });
    expect(facts).toContainEqual({ name: '监督投诉', value: '12345' });
    expect(facts).toContainEqual({ name: '多少钱', value: '不收费' });
    expect(note).toContain('示例');
  });

  it('says what is not known, and never invents a fee', () => {
    const { materials, nothing, facts } = cardContent(
      soundEntry('i-1', { materials: [], fees: null, complaint: null }),
      about,
      'zh',
    );
    expect([materials, nothing]).toEqual([[], '没有列出材料，请咨询窗口']);
    expect(facts).toContainEqual({ name: '多少钱', value: '未公布，请咨询窗口' });
    expect(facts.map(({ name }) => name)).not.toContain('监督投诉');
  });
});
