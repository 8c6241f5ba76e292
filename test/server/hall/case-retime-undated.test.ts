import { afterAll, beforeAll, expect, it } from 'vitest';
import { retimeCases } from '../../../server/app/retime-cases.ts';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import type { Case } from '../../../server/domain/cases/case.ts';
import { clockOf, isCounted } from '../../../server/domain/cases/clocks/clock.ts';
import { stepDue } from '../../../server/domain/cases/joint/silent.ts';
import { reviewDue } from '../../../server/domain/cases/register/record.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import { decideAnnounceYear } from '../../../server/domain/time/calendar/announce.ts';
import { dateOf, dayOf, weekdayOf } from '../../../server/domain/time/civil.ts';
import { legalCalendar, type PublishedYear } from '../../../server/domain/time/legal/calendar.ts';
import { machineIds } from '../../../server/ports.ts';
import { announcedYears } from '../../../server/seed/holidays.ts';
import { type CaseFloor, openCaseFloor } from '../../support/hall/case-floor.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { soundEntry, SOUND_STEPS } from '../../support/hall/entries.ts';
import { TimeMachine } from '../../support/hall/time-machine.ts';
import { replayed } from '../../support/hall/whole.ts';

const after = (date: string, days: number): string => dateOf(dayOf(date) + days);

onBothEngines('cases without a last day are counted anew too', place => {
  let floor: CaseFloor;
  let ofStep: string;
  let ended: string;
  const time = new TimeMachine();
  const today = (): string => wallOf(time.clock.wall(), 480).date;
  const year = Number(today().slice(0, 4));
  const years: PublishedYear[] = [year, year + 1].map(
    one =>
      announcedYears().find(known => known.year === one) ?? {
        ...{ year: one, source: '示例' },
        days: [{ date: `${one}-01-01`, name: '元旦', off: true }],
      },
  );

  beforeAll(async () => {
    const options = { databaseUrl: await place(), around: time.around, clock: time.clock };
    const limit = { n: 8, unit: 'G' } as const;
    const steps = SOUND_STEPS.map(step => (step.id === 'decide' ? { ...step, limit } : step));
    const entry = soundEntry('i-1', { typeCode: '10', statutory: null, promised: null, steps });
    floor = await openCaseFloor(options, [entry], years);
    [ofStep, ended] = [await floor.receive(), await floor.receive()];
    await floor.allGood(ofStep);
    await floor.officer.must('case:accept', { caseId: ofStep });
    await floor.officer.must('case:withdraw', { caseId: ended, words: '不办了' });
    await settle();
  });
  afterAll(() => floor.hall.close());

  const parts = () => {
    const { sequencer, store, handlers } = floor.hall.hall;
    return { sequencer, store, handlers, ids: machineIds };
  };
  const again = (): Promise<number> => retimeCases(parts());
  /** The hall's own clock may be counting at the same time. */
  const settle = async (): Promise<void> => {
    while (floor.hall.hall.sequencer.image.hall.retiming.has('hall')) await again();
  };
  const caseOf = async (id: string): Promise<Case> => (await floor.hall.hall.store.cases.one(id))!;
  const calendar = () => legalCalendar(years);
  /** A day is announced as off or worked, and the shelf is cleared: what is counted is read from the rows. */
  const announce = async (date: string, off: boolean): Promise<void> => {
    const at = years.findIndex(one => one.year === Number(date.slice(0, 4)));
    const all = [...years[at]!.days.filter(day => day.date !== date), { date, name: '示例', off }];
    years[at] = { ...years[at]!, days: all.sort((a, b) => (a.date < b.date ? -1 : 1)) };
    await floor.hall.order(decideAnnounceYear, { published: years[at] });
    const { sequencer, store } = parts();
    sequencer.image.reset(await store.load());
  };
  const stepDay = async (): Promise<string> => {
    const one = await caseOf(ofStep);
    return stepDue(
      calendar(),
      one,
      one.steps.find(({ state }) => state === 'open')!,
    )!;
  };

  it('[G41] a case without a limit moves with the limit of its open step', async () => {
    expect(await caseOf(ofStep)).toMatchObject({ dueOn: null, statutoryOn: null });
    const due = await stepDay();
    expect((await caseOf(ofStep)).lightOn).toBe(after(due, 1));
    await announce(due, true);
    await settle();
    expect((await stepDay()) > due).toBe(true);
    expect((await caseOf(ofStep)).lightOn).toBe(after(await stepDay(), 1));
  });

  it('[G82] the week of a record moves with the calendar where its last day becomes one off', async () => {
    const due = reviewDue(calendar(), (await caseOf(ended)).register!.endedOn);
    expect((await caseOf(ended)).lightOn).toBe(after(due, 1));
    await announce(due, true);
    await settle();
    const now = reviewDue(calendar(), (await caseOf(ended)).register!.endedOn);
    expect(now > due).toBe(true);
    expect((await caseOf(ended)).lightOn).toBe(after(now, 1));
    expect(await again()).toBe(0);
  });

  it('[G41] what is found by the new count is found once, of the whole case', async () => {
    const due = await stepDay();
    time.pass((dayOf(due) - dayOf(today())) * 86_400_000);
    const begun = (await caseOf(ofStep)).acceptance!.on;
    const weekend = Array.from({ length: 30 }, (_, n) => after(begun, n + 1)).find(
      date => weekdayOf(dayOf(date)) > 4 && date < due && !calendar().working(dayOf(date)),
    )!;
    await announce(weekend, false);
    expect((await stepDay()) < due).toBe(true);
    await settle();
    const found = (await caseOf(ofStep)).findings.filter(({ kind }) => kind === 'late_step');
    expect(found).toEqual([{ kind: 'late_step', on: today(), subject: 'decide' }]);
    expect(await again()).toBe(0);
  });

  it('[G41] rows tell what the facts tell, and the clock beside a case is the clock of the case', async () => {
    const { store } = parts();
    const told = replayed((await store.factsAfter(0, 5_000)).map(fromStored), 64);
    for (const id of [ofStep, ended]) expect(await caseOf(id)).toEqual(told.cases.get(id));
    const rows = await store.cases.counting({ dueOn: '', number: '' }, 50);
    expect(rows.map(({ id }) => id).sort()).toEqual([ofStep, ended].sort());
    for (const { id, clock } of rows) {
      const one = await caseOf(id);
      expect(isCounted(one)).toBe(true);
      expect(clock).toEqual(JSON.parse(JSON.stringify(clockOf(one))));
    }
  });
});
