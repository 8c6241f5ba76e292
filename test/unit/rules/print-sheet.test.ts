import { describe, expect, it } from 'vitest';
import type { DueRow } from '../../../server/domain/decision.ts';
import { decideConfigure } from '../../../server/domain/hall/configure.ts';
import * as desk from '../../../server/domain/printing/desk.ts';
import {
  CARD_PATIENCE_MS,
  CARD_SPAN_MS,
  decideCardOver,
  MOST_CARDS,
} from '../../../server/domain/printing/print-card.ts';
import { decideSheet } from '../../../server/domain/printing/print-sheet.ts';
import { decideReport } from '../../../server/domain/printing/report.ts';
import { decideReprint } from '../../../server/domain/printing/reprint.ts';
import { SMALL_PLAN } from '../../support/hall/plan.ts';
import { CLOCK, device, type PracticeHall, staff, SYSTEM } from '../../support/hall/practice-hall.ts';
import { makeHall, REPRINT, take } from '../../support/hall/ready-hall.ts';

const AGENT = { sender: device('agent-1') };
const prepared = { pageUrl: 'http://hall.example/public/items/i-1' };
const WISH = { kind: 'guide', itemCode: 'i-1', language: 'zh' } as const;

const order = (hall: PracticeHall, wish: object = {}, kiosk = 'k-1') =>
  hall.run(decideSheet, { ...WISH, ...wish }, { sender: device(kiosk), prepared });
const claim = (hall: PracticeHall, printerId = 'pr-a4') =>
  hall.must(desk.decideClaim, { printerId }, AGENT).job;
const refused = (code: string) => ({ ok: false, refusal: { code } });
const jobs = (hall: PracticeHall) => [...hall.hall.jobs.values()];
const last = (hall: PracticeHall) => jobs(hall).at(-1)!;

/** A sheet that its printer has taken. */
function sent(): { hall: PracticeHall; at: desk.JobInput } {
  const hall = makeHall();
  order(hall);
  const { id: jobId, attempt } = claim(hall)!;
  const at = { jobId, attempt };
  hall.must(desk.decideSending, { ...at, bytesHash: 'ab'.repeat(32) }, AGENT);
  hall.must(desk.decideSent, at, AGENT);
  return { hall, at };
}

describe('a guide or card on A4 at a kiosk', () => {
  it('[P10] is a job of the A4 printer with item, version, language and kiosk on record, and nobody', () => {
    const hall = makeHall();
    expect(order(hall, { kind: 'card', language: 'en' })).toMatchObject({
      ok: true,
      data: { url: prepared.pageUrl },
    });
    const { fact, by } = hall.journal.at(-1)!;
    expect(by).toBe('device:k-1');
    expect(fact).toMatchObject({ kind: 'print.sheetQueued', printerId: 'pr-a4' });
    expect((fact as { sheet: object }).sheet).toEqual({
      ...{ kind: 'card', itemCode: 'i-1', version: null, title: '事项i-1', language: 'en' },
      ...{ askedAt: hall.now, machine: 'k-1' },
    });
    expect(last(hall)).toMatchObject({ ticketId: null, state: 'queued' });
    expect(claim(hall)).toMatchObject({ sheet: { itemCode: 'i-1' }, model: { paper: 'a4' }, attempt: 1 });
  });

  it('[P10] only what anybody may know of, only at a kiosk with an A4 printer that is not known to stand', () => {
    const hall = makeHall();
    expect(order(hall, { itemCode: 'i-none' })).toMatchObject(refused('item.unknown'));
    expect(order(hall, {}, 'agent-1')).toMatchObject(refused('station.unknown'));
    const byStaff = hall.run(decideSheet, WISH, { sender: staff('staff-guide'), prepared });
    expect(byStaff).toMatchObject(refused('station.unknown'));
    expect(order(hall, {}, 'k-2')).toMatchObject({
      refusal: { code: 'printer.no_paper', params: { url: prepared.pageUrl } },
    });
    for (const condition of ['out', 'cover', 'fault', 'away'] as const) {
      hall.must(decideReport, { printerId: 'pr-a4', condition }, AGENT);
      expect(order(hall)).toMatchObject(refused('printer.no_paper'));
    }
    hall.must(decideReport, { printerId: 'pr-a4', condition: 'low' }, AGENT);
    expect(order(hall)).toMatchObject({ ok: true });
    expect(order(makeHall({ open: false }))).toMatchObject(refused('day.none'));
  });

  it('[P10] one is under way at a kiosk until its printer has said how it ended, and three come in a minute', () => {
    const { hall, at } = sent();
    expect(order(hall)).toMatchObject(refused('sheet.waiting'));
    hall.must(desk.decideConfirmed, at, AGENT);
    const over = () =>
      hall.must(
        decideCardOver,
        { at: hall.now, kind: 'print.sheet', subject: last(hall).id },
        { sender: CLOCK },
      );
    for (let more = 1; more < MOST_CARDS; more += 1) {
      hall.pass(10_000);
      expect(order(hall)).toMatchObject({ ok: true });
      over();
    }
    expect(order(hall)).toMatchObject({ refusal: { code: 'card.too_many', params: { seconds: 40 } } });
    hall.pass(CARD_SPAN_MS - 20_000);
    expect(order(hall)).toMatchObject({ ok: true });
  });

  it('[P10] one that nobody took for two minutes is dropped', () => {
    const hall = makeHall();
    const asked = hall.decide(decideSheet, WISH, { sender: device('k-1'), prepared });
    hall.apply(asked, device('k-1'));
    const due: DueRow = { at: hall.now + CARD_PATIENCE_MS, kind: 'print.sheet', subject: last(hall).id };
    expect(asked.rows).toEqual([{ table: 'due', put: due }]);
    hall.pass(CARD_PATIENCE_MS);
    hall.must(decideCardOver, due, { sender: CLOCK });
    expect(last(hall)).toMatchObject({ state: 'dropped', cause: 'nobody_waits' });
    expect(claim(hall)).toBeNull();
  });
});

describe('a job and its paper', () => {
  it('[P9] slips go to the printer of slips and sheets to that of sheets, also where a printer was changed', () => {
    const hall = makeHall();
    take(hall);
    order(hall);
    expect(jobs(hall).map(({ printerId }) => printerId)).toEqual(['pr-1', 'pr-a4']);
    const { transport } = SMALL_PLAN.printers[0]!;
    const printers = SMALL_PLAN.printers.map(one =>
      one.id === 'pr-1' ? { ...one, model: { paper: 'a4' } as const, transport } : one,
    );
    const stations = SMALL_PLAN.stations.map(one => ({ ...one, printerIds: one.printerIds.slice(0, 1) }));
    const agent = stations.map(one =>
      one.kind === 'agent' ? { ...one, printerIds: ['pr-1', 'pr-a4'] } : one,
    );
    hall.must(decideConfigure, { plan: { ...SMALL_PLAN, printers, stations: agent } }, { sender: SYSTEM });
    expect(claim(hall, 'pr-1')).toBeNull();
    expect(claim(hall)).toMatchObject({ sheet: { itemCode: 'i-1' } });
  });

  it('[P9] a copy of a slip is not sent to a printer of sheets', () => {
    const hall = makeHall();
    take(hall);
    const ticketId = [...hall.hall.tickets.ids()][0]!;
    const again = hall.run(decideReprint, { ticketId, printerId: 'pr-a4' }, { prepared: REPRINT });
    expect(again).toMatchObject(refused('printer.wrong_paper'));
  });
});

describe('how a sheet ends', () => {
  it('[P11] what its printer gave up has failed, and is never given out again', () => {
    const { hall, at } = sent();
    hall.must(desk.decideAborted, { ...at, cause: 'aborted' }, AGENT);
    expect(last(hall)).toMatchObject({ state: 'failed', cause: 'aborted', leaseUntil: null });
    expect(claim(hall)).toBeNull();
    expect(order(hall)).toMatchObject({ ok: true });
  });

  it('[P11] a printer that has it is asked on for longer than a slip takes; then nobody knows', () => {
    const { hall } = sent();
    const { id, leaseUntil } = last(hall);
    expect(leaseUntil).toBe(hall.now + desk.SHEET_LEASE_MS);
    hall.pass(desk.SHEET_LEASE_MS);
    hall.must(desk.decideLapse, { at: leaseUntil!, kind: 'print.lease', subject: id }, { sender: CLOCK });
    expect(last(hall)).toMatchObject({ state: 'unknown', cause: 'lease_lapsed' });
    expect(claim(hall)).toBeNull();
  });

  it('[P11] what was surely not taken waits again, and what this printer can never print is dropped', () => {
    for (const [cause, state] of [
      ['paper-out', 'queued'],
      ['write refused', 'queued'],
      ['encode no-pdf', 'dropped'],
    ] as const) {
      const hall = makeHall();
      order(hall);
      const { id: jobId, attempt } = claim(hall)!;
      hall.must(desk.decideFailed, { jobId, attempt, cause }, AGENT);
      expect(last(hall), cause).toMatchObject({ state, cause });
    }
  });
});
