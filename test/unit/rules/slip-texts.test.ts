import { describe, expect, it } from 'vitest';
import { decideClaim } from '../../../server/domain/printing/desk.ts';
import { decideReprint } from '../../../server/domain/printing/reprint.ts';
import { decideSetSlip, USUAL_SLIP_TEXTS } from '../../../server/domain/printing/texts.ts';
import { device, type PracticeHall, staff } from '../../support/hall/practice-hall.ts';
import { makeHall, REPRINT, take } from '../../support/hall/ready-hall.ts';

const claim = (hall: PracticeHall, printerId = 'pr-1') =>
  hall.must(decideClaim, { printerId }, { sender: device('agent-1') }).job!;
const OTHER = { ...USUAL_SLIP_TEXTS, scan: { zh: '扫码', en: 'Scan' } };

describe('what a slip says beside its ticket', () => {
  it('[P6] is the text of the hall when the slip is claimed, not when the number was taken', () => {
    const hall = makeHall();
    take(hall);
    take(hall);
    expect(claim(hall).texts).toEqual(USUAL_SLIP_TEXTS);
    hall.must(decideSetSlip, { texts: OTHER });
    expect(claim(hall).texts).toEqual(OTHER);
  });

  it('[P6] names the kiosk, and nothing for a number that a guide took', () => {
    const hall = makeHall();
    take(hall);
    expect(claim(hall).machineName).toBe('左侧取号机');
    const taken = take(hall, { queueId: 'q-a' }, { sender: staff('staff-guide') });
    const ticketId = taken.ok ? taken.data.ticketId : '';
    hall.must(decideReprint, { ticketId, printerId: 'pr-2' }, { prepared: REPRINT });
    expect(claim(hall, 'pr-2').machineName).toBe('');
  });

  it('[P6] is larger for who asked so, on copies too', () => {
    const hall = makeHall();
    const taken = take(hall, { queueId: 'q-a', elder: true });
    take(hall);
    const ticketId = taken.ok ? taken.data.ticketId : '';
    hall.must(decideReprint, { ticketId, printerId: 'pr-2' }, { prepared: REPRINT });
    expect(claim(hall).slip?.elder).toBe(true);
    expect(claim(hall).slip).not.toHaveProperty('elder');
    expect(claim(hall, 'pr-2').slip).toMatchObject({ elder: true, copy: 1 });
  });

  it('[H4] set from texts that are no longer the present ones is refused', () => {
    const hall = makeHall();
    hall.must(decideSetSlip, { texts: OTHER, base: 0 });
    expect(hall.run(decideSetSlip, { texts: OTHER, base: 0 })).toMatchObject({
      refusal: { code: 'settings.changed' },
    });
    const { revision } = hall.hall.slipTexts.get('hall')!;
    expect(hall.run(decideSetSlip, { texts: OTHER, base: revision }).ok).toBe(true);
  });
});
