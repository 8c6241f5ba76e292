import { describe, expect, it } from 'vitest';
import { sheetWord, stopWord } from '../../../kiosk-ui/print/sheet-word.ts';
import { JOB_STATES } from '../../../server/domain/printing/job.ts';
import * as desk from '../../../server/domain/printing/desk.ts';
import { decideReport } from '../../../server/domain/printing/report.ts';
import { decideSheet } from '../../../server/domain/printing/print-sheet.ts';
import { sheetsView } from '../../../server/app/views/sheets.ts';
import { project } from '../../../server/app/views/view.ts';
import { device } from '../../support/hall/practice-hall.ts';
import { makeHall, take } from '../../support/hall/ready-hall.ts';

const AGENT = { sender: device('agent-1') };

describe('what a kiosk is told of its sheets', () => {
  it('[P12] its own A4 printer and what was ordered there, and nothing of slips and other kiosks', () => {
    const hall = makeHall();
    take(hall);
    const prepared = { pageUrl: 'http://hall.example/public/items/i-1' };
    const wish = { kind: 'guide', itemCode: 'i-1', language: 'zh' } as const;
    const { jobId } = hall.must(decideSheet, wish, { sender: device('k-1'), prepared });
    const seen = (stationId: string) => project(sheetsView, hall.hall, { stationId });
    expect(seen('k-1')).toEqual({
      printer: { 'pr-a4': { name: expect.objectContaining({ zh: 'A4打印机pr-a4' }), condition: 'ready' } },
      sheets: { [jobId]: { kind: 'guide', state: 'queued' } },
    });
    expect(seen('k-2')).toEqual({ printer: {}, sheets: {} });
    const { attempt } = hall.must(desk.decideClaim, { printerId: 'pr-a4' }, AGENT).job!;
    hall.must(desk.decideSending, { jobId, attempt, bytesHash: 'ab'.repeat(32) }, AGENT);
    hall.must(decideReport, { printerId: 'pr-a4', condition: 'out' }, AGENT);
    expect(seen('k-1')).toMatchObject({
      printer: { 'pr-a4': { condition: 'out' } },
      sheets: { [jobId]: { state: 'sending' } },
    });
  });

  it.each([
    [null, null, 'queued'],
    ['queued', null, 'queued'],
    ['claimed', null, 'queued'],
    ['sending', null, 'printing'],
    ['sent', null, 'printing'],
    ['queued', 'away', 'stopped'],
    ['sent', 'out', 'stopped'],
    ['confirmed', null, 'printed'],
    ['confirmed', 'out', 'printed'],
    ['failed', 'fault', 'notPrinted'],
    ['dropped', 'out', 'notPrinted'],
    ['unknown', null, 'unsure'],
  ] as const)('[P12] job %s, printer %s: %s', (state, stop, word) => {
    expect(sheetWord(state, stop)).toBe(word);
  });

  it('[P12] only a confirmed job is said to be printed, whatever the printer does', () => {
    for (const stop of [null, 'out', 'cover', 'fault', 'away'] as const)
      expect(JOB_STATES.filter(state => sheetWord(state, stop) === 'printed')).toEqual(['confirmed']);
    expect((['ready', 'low', 'out', 'cover', 'fault', 'away'] as const).map(stopWord)).toEqual([
      ...[null, null, 'out', 'cover', 'fault', 'away'],
    ]);
  });
});
