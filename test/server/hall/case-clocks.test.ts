import { afterAll, beforeAll, expect, it } from 'vitest';
import { turnLights } from '../../../server/app/turn-lights.ts';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import { dateOf, dayOf } from '../../../server/domain/time/civil.ts';
import { addWorking, rollForward } from '../../../server/domain/time/legal/count.ts';
import { legalCalendar } from '../../../server/domain/time/legal/calendar.ts';
import { machineIds } from '../../../server/ports.ts';
import { announcedYears } from '../../../server/seed/holidays.ts';
import { type CaseFloor, openCaseFloor, sheet } from '../../support/hall/case-floor.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { TimeMachine } from '../../support/hall/time-machine.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';

const DAY_MS = 86_400_000;

onBothEngines('clocks of cases', place => {
  const time = new TimeMachine();
  let floor: CaseFloor;
  let [first, second, third]: string[] = [];
  const calendar = legalCalendar(announcedYears());
  const today = (): string => wallOf(time.clock.wall(), 480).date;
  const workingDaysOn = (n: number): string => dateOf(addWorking(calendar, dayOf(today()), n));

  beforeAll(async () => {
    const options = { databaseUrl: await place(), around: time.around, clock: time.clock };
    floor = await openCaseFloor(options, undefined, announcedYears());
    [first, second, third] = [await floor.receive(), await floor.receive(), await floor.receive()];
  });
  afterAll(() => floor.hall.close());

  async function goTo(date: string): Promise<number> {
    time.pass((dayOf(date) - dayOf(today())) * DAY_MS);
    for (const who of [floor.officer, floor.chief])
      who.carries = { cookie: await floor.hall.signIn(who.staffId) };
    const { sequencer, store, handlers } = floor.hall.hall;
    const parts = { sequencer, store, handlers, ids: machineIds, utcOffsetMinutes: 480 };
    return turnLights(parts, time.clock.wall());
  }
  const fileOf = async (id: string | undefined) => (await sheet(floor.officer, id!)).file;

  it('[G10] who was not told within five working days counts as accepted from the day of receipt', async () => {
    const received = today();
    await floor.allGood(third!);
    await floor.officer.must('case:accept', { caseId: third! });
    const last = workingDaysOn(5);
    await goTo(last);
    expect((await fileOf(first)).state).toBe('received');
    await goTo(dateOf(dayOf(last) + 1));
    expect(await fileOf(first)).toMatchObject({
      state: 'accepted',
      acceptance: { on: received, how: 'deemed', order: 2 },
    });
    expect((await fileOf(second)).acceptance).toMatchObject({ how: 'deemed', order: 3 });
    expect(await goTo(today())).toBe(0);
  });

  it('[G3] each light turns once, on its day, whoever offers it and how often', async () => {
    const { acceptance } = await fileOf(third);
    expect(acceptance).toMatchObject({ how: 'whole', order: 1 });
    const seen: string[] = [(await fileOf(third)).light];
    const accepted = dayOf(acceptance!.on);
    for (const n of [8, 9, 10]) {
      await goTo(dateOf(addWorking(calendar, accepted, n)));
      await goTo(today());
      seen.push((await fileOf(third)).light);
    }
    expect(seen).toEqual(['green', 'remind', 'yellow', 'yellow']);
    await goTo(dateOf(addWorking(calendar, accepted, 10) + 1));
    expect((await fileOf(third)).light).toBe('red');
    await goTo(dateOf(addWorking(calendar, accepted, 20) + 1));
    expect((await fileOf(third)).light).toBe('overdue');
    const facts = await floor.hall.hall.store.factsAfter(0, 5_000);
    const turns = facts
      .map(({ body }) => JSON.parse(body) as { kind: string; caseId?: string; light?: string })
      .filter(({ kind, caseId }) => kind === 'case.lit' && caseId === third)
      .map(({ light }) => light);
    expect(turns).toEqual(['green', 'remind', 'yellow', 'red', 'overdue']);
  });

  it('[G12] a hall that starts anew reads a case from its row, and a replay gives the same', async () => {
    const { sequencer, store } = floor.hall.hall;
    await floor.chief.must('case:decide', { caseId: third!, result: 'granted', words: '准予' });
    await floor.chief.must('case:make', { caseId: third!, validUntil: null });
    await floor.officer.must('case:deliver', { caseId: third!, how: 'electronic' });
    const facts = await store.factsAfter(0, 5_000);
    expect(wholeOf(replayed(facts.map(fromStored), 64))).toEqual(wholeOf(sequencer.image.hall));
    expect(await store.cases.one(third!)).toEqual(sequencer.image.hall.cases.get(third!));
    sequencer.image.reset(await store.load());
    expect(sequencer.image.hall.cases.size).toBe(0);
    await floor.officer.must('case:close', { caseId: third! });
    const closed = await store.cases.one(third!);
    expect(closed).toMatchObject({ state: 'closed', light: 'off', dueOn: null });
    // What is looked for next is its record: the day after the week within which it is reviewed (rule G82).
    expect(closed!.lightOn).toBe(dateOf(rollForward(calendar, dayOf(today()) + 7) + 1));
  });
});
