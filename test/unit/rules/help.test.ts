import { describe, expect, it } from 'vitest';
import { decideConfigure } from '../../../server/domain/hall/configure.ts';
import { decideAnswerHelp, decideAskHelp } from '../../../server/domain/help/ask.ts';
import { decideCloseDay } from '../../../server/domain/day/open-close.ts';
import { SMALL_PLAN } from '../../support/hall/plan.ts';
import { device, type PracticeHall, staff } from '../../support/hall/practice-hall.ts';
import { makeHall, openDayOn } from '../../support/hall/ready-hall.ts';

const ask = (hall: PracticeHall, stationId: string) =>
  hall.run(decideAskHelp, {}, { sender: device(stationId) });

describe('a call for help', () => {
  it('[K4] one stands open a kiosk: asked again, the same is told and nothing happens', () => {
    const hall = makeHall();
    const first = ask(hall, 'k-1');
    hall.pass(9_000);
    const { seq } = hall;
    expect(ask(hall, 'k-1')).toEqual(first);
    expect(hall.seq).toBe(seq);
    ask(hall, 'k-2');
    expect(hall.hall.helps.size).toBe(2);
  });

  it('[K4] is over when somebody answers it, once; then the kiosk may ask again', () => {
    const hall = makeHall();
    const asked = ask(hall, 'k-1');
    const helpId = asked.ok ? asked.data.helpId : '';
    const answer = () => hall.run(decideAnswerHelp, { helpId }, { sender: staff('staff-guide') });
    expect(answer().ok).toBe(true);
    expect(answer()).toMatchObject({ refusal: { code: 'help.unknown' } });
    const again = ask(hall, 'k-1');
    expect(again.ok && again.data.helpId !== helpId).toBe(true);
  });

  it('[K4] comes from a kiosk alone, and goes with it and with the day', () => {
    const hall = makeHall();
    for (const sender of [device('d-1'), device('gone'), staff('staff-1')])
      expect(hall.run(decideAskHelp, {}, { sender })).toMatchObject({ refusal: { code: 'access.denied' } });
    ask(hall, 'k-1');
    ask(hall, 'k-2');
    const stations = SMALL_PLAN.stations.filter(({ id }) => id !== 'k-2');
    hall.must(decideConfigure, { plan: { ...SMALL_PLAN, stations } });
    expect([...hall.hall.helps.ids()]).toEqual(['k-1']);
    hall.must(decideCloseDay, {});
    openDayOn(hall, '2026-11-24');
    expect(hall.hall.helps.size).toBe(0);
  });
});
