import { describe, expect, it } from 'vitest';
import { decideConfigure } from '../../../server/domain/hall/configure.ts';
import { PRINTER_CONDITIONS, type PrinterCondition } from '../../../server/domain/printing/condition.ts';
import { decideReport } from '../../../server/domain/printing/report.ts';
import { SMALL_PLAN } from '../../support/hall/plan.ts';
import { device, type PracticeHall, staff } from '../../support/hall/practice-hall.ts';
import { makeHall, take } from '../../support/hall/ready-hall.ts';

const AGENT = device('agent-1');
const report = (hall: PracticeHall, condition: PrinterCondition, sender = AGENT, printerId = 'pr-1') =>
  hall.run(decideReport, { printerId, condition }, { sender });

describe("a printer's condition", () => {
  it('[P5] is told by the station that has it, once a change', () => {
    const hall = makeHall();
    expect(report(hall, 'out', device('k-2'))).toMatchObject({ refusal: { code: 'printer.not_yours' } });
    expect(report(hall, 'out', staff('staff-director'))).toMatchObject({
      refusal: { code: 'printer.not_yours' },
    });
    expect(report(hall, 'out', AGENT, 'pr-9')).toMatchObject({ refusal: { code: 'printer.unknown' } });
    report(hall, 'out');
    const { seq } = hall;
    hall.pass(1_000);
    expect(report(hall, 'out').ok).toBe(true);
    expect(hall.seq).toBe(seq);
    expect(hall.hall.conditions.get('pr-1')).toEqual({
      printerId: 'pr-1',
      condition: 'out',
      at: hall.now - 1_000,
    });
  });

  it('[P5] goes with the printer', () => {
    const hall = makeHall();
    report(hall, 'out', AGENT, 'pr-2');
    const printers = SMALL_PLAN.printers.slice(0, 1);
    const stations = SMALL_PLAN.stations.map(row => ({
      ...row,
      printerIds: row.printerIds.filter(id => id === 'pr-1'),
    }));
    hall.must(decideConfigure, { plan: { ...SMALL_PLAN, printers, stations } });
    expect(hall.hall.conditions.size).toBe(0);
  });

  it.each(
    PRINTER_CONDITIONS.map(condition => [condition, condition === 'ready' || condition === 'low'] as const),
  )('[N3] when it is %s, a number is printed: %s, and the answer says so', (condition, printed) => {
    const hall = makeHall();
    report(hall, condition);
    expect(take(hall)).toMatchObject({ ok: true, data: { printed } });
    expect(hall.hall.jobs.size).toBe(printed ? 1 : 0);
    expect(take(hall, { queueId: 'q-a' }, { sender: device('k-2') })).toMatchObject({
      data: { printed: true },
    });
  });
});
