import { afterAll, beforeAll, expect, it } from 'vitest';
import { turnLights } from '../../../server/app/turn-lights.ts';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { type CaseClock, tellClock } from '../../../server/contract/cases/clock.ts';
import type { CasePapers } from '../../../server/contract/cases/papers.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import { dateOf, dayOf } from '../../../server/domain/time/civil.ts';
import { legalCalendar } from '../../../server/domain/time/legal/calendar.ts';
import { addWorking } from '../../../server/domain/time/legal/count.ts';
import { machineIds } from '../../../server/ports.ts';
import { announcedYears } from '../../../server/seed/holidays.ts';
import { type CaseFloor, openCaseFloor, sheet } from '../../support/hall/case-floor.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import type { Member } from '../../support/hall/open-test-hall.ts';
import { TimeMachine } from '../../support/hall/time-machine.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';
import { textOf } from '../../unit/papers/support/poppler.ts';

onBothEngines('special procedures and extensions', place => {
  const time = new TimeMachine();
  const calendar = legalCalendar(announcedYears());
  let floor: CaseFloor;
  let handler: Member;
  const today = (): string => wallOf(time.clock.wall(), 480).date;
  const later = (n: number, from = today()): string => dateOf(addWorking(calendar, dayOf(from), n));
  const fileOf = async (id: string) => (await sheet(floor.officer, id)).file;
  const words = '需要听证';
  const read = async <T>(path: string): Promise<T> => {
    const response = await fetch(floor.officer.url + path, { headers: floor.officer.headers() });
    return ((await response.json()) as { data: T }).data;
  };

  beforeAll(async () => {
    const options = { databaseUrl: await place(), around: time.around, clock: time.clock };
    const entry = soundEntry('i-1', { special: ['hearing', 'testing'] });
    floor = await openCaseFloor(options, [entry], announcedYears());
    handler = await floor.hall.member(['officer']);
    await floor.hall.director.must('staff:post', { staffId: handler.staffId, bureauId: 'b-tax' });
    await goTo(later(1));
  });
  afterAll(() => floor.hall.close());

  async function goTo(date: string): Promise<void> {
    time.pass((dayOf(date) - dayOf(today())) * 86_400_000);
    for (const who of [floor.officer, floor.chief, handler])
      who.carries = { cookie: await floor.hall.signIn(who.staffId) };
    const { sequencer, store, handlers } = floor.hall.hall;
    await turnLights(
      { sequencer, store, handlers, ids: machineIds, utcOffsetMinutes: 480 },
      time.clock.wall(),
    );
  }
  async function accepted(): Promise<string> {
    const caseId = await floor.receive();
    await floor.allGood(caseId);
    await floor.officer.must('case:accept', { caseId });
    return caseId;
  }

  it("[G58] a handler's wish that the head approves brings its paper, which clock and printed page name", async () => {
    const caseId = await accepted();
    await handler.must('case:suspend', { caseId, ground: 'testing', days: 2, words });
    const kinds = async () => (await read<CasePapers>(`/api/cases/${caseId}/documents`)).documents;
    expect((await kinds()).map(({ kind }) => kind)).toEqual(['receipt', 'acceptance']);
    await floor.chief.must('case:approve', { caseId, yes: true, words: '同意' });
    const special = (await kinds()).at(-1)!;
    expect(special.kind).toBe('special');
    const { account, matter } = await read<CaseClock>(`/api/cases/${caseId}/clock`);
    expect(matter.pauses).toEqual([
      { ground: 'testing', from: today(), to: later(1), told: 2, notice: special.number },
    ]);
    expect(account!.days.filter(({ why }) => why === 'paused').length).toBeGreaterThanOrEqual(1);
    expect(account!.days.filter(({ n }) => n !== null)).toHaveLength(account!.statutory!.n);
    const told = tellClock(account!, matter, 'zh');
    const page = await fetch(`${floor.officer.url}/api/cases/${caseId}/clock.pdf`, {
      headers: floor.officer.headers(),
    });
    expect(page.headers.get('content-type')).toBe('application/pdf');
    const text = textOf(Buffer.from(await page.arrayBuffer()))
      .join('')
      .replace(/\s/g, '');
    const said = [
      told.says,
      ...told.basis.rows.map(one => one.words),
      ...told.sums.rows.map(one => one.words),
    ];
    for (const one of said) expect(text).toContain(one.replace(/\s/g, ''));
    await handler.must('case:resume', { caseId });
    await floor.chief.must('case:extend', { caseId, words: '案情复杂' });
    const extension = (await kinds()).at(-1)!;
    expect(extension.kind).toBe('extension');
    const after = await read<CaseClock>(`/api/cases/${caseId}/clock`);
    expect(after.account!.extension).toEqual({ on: today(), days: 10 });
    expect(after.matter.extensionNotice).toBe(extension.number);
    for (const path of ['clock', 'clock.pdf'])
      expect((await fetch(`${floor.officer.url}/api/cases/${caseId}/${path}`)).status).toBe(401);
  });

  it("[G20] a special procedure needs a ground of the item and the head's word, and an illegal one is found", async () => {
    const caseId = await accepted();
    const hearing = { caseId, ground: 'hearing', days: 3, words } as const;
    expect(await floor.officer.code('case:suspend', hearing)).toBe('access.denied');
    expect(await handler.code('case:suspend', { ...hearing, ground: 'auction' })).toBe(
      'case.ground_not_named',
    );
    expect(await handler.code('case:suspend', { ...hearing, ground: 'auction' })).toBe(
      'case.ground_not_named',
    );
    expect((await fileOf(caseId)).findings).toEqual([
      { kind: 'illegal_pause', on: today(), subject: 'auction' },
    ]);
    expect(await handler.must('case:suspend', hearing)).toEqual({ approved: false, until: null });
    expect(await handler.code('case:extend', { caseId, words })).toBe('case.asked_already');
    expect(await handler.code('case:approve', { caseId, yes: true, words })).toBe('access.denied');
    await floor.chief.must('case:approve', { caseId, yes: false, words: '材料已足' });
    expect(await fileOf(caseId)).toMatchObject({ state: 'accepted', asked: null });
    expect(await floor.chief.code('case:approve', { caseId, yes: true, words })).toBe('case.nothing_asked');
    await handler.must('case:suspend', hearing);
    await floor.chief.must('case:approve', { caseId, yes: true, words: '同意' });
    expect(await fileOf(caseId)).toMatchObject({
      ...{ state: 'suspended', light: 'paused', asked: null },
      specials: [{ ground: 'hearing', told: 3, until: later(2), approvedBy: floor.chief.staffId }],
    });
  });

  it('[G21] the clock leaves out the days that were told and no more, and what lasts longer is found once', async () => {
    const caseId = await accepted();
    const { dueOn } = await fileOf(caseId);
    const began = today();
    const { until } = await floor.chief.must('case:suspend', { caseId, ground: 'testing', days: 4, words });
    expect(until).toBe(later(3));
    const longer = later(4, dueOn!);
    expect(await fileOf(caseId)).toMatchObject({ dueOn: dateOf(addWorking(calendar, dayOf(longer), -1)) });
    await goTo(later(6));
    await goTo(today());
    const over = await fileOf(caseId);
    expect(over).toMatchObject({ state: 'suspended', light: 'green' });
    const ofPause = over.findings.filter(({ kind }) => kind === 'pause_over');
    expect(ofPause).toEqual([{ kind: 'pause_over', on: today(), subject: 'testing' }]);
    await handler.must('case:resume', { caseId });
    const after = await fileOf(caseId);
    expect(after).toMatchObject({ state: 'in_progress', dueOn: over.dueOn });
    expect(after.specials).toMatchObject([{ from: began, to: today() }]);
  });

  it('[G22] a limit is longer once, by ten days, and not after it is over', async () => {
    const caseId = await accepted();
    const before = await fileOf(caseId);
    const asked = await handler.must('case:extend', { caseId, words });
    expect(asked.approved).toBe(false);
    await floor.chief.must('case:approve', { caseId, yes: true, words: '同意' });
    const after = await fileOf(caseId);
    expect(after).toMatchObject({
      dueOn: later(10, before.dueOn!),
      statutoryOn: later(10, before.statutoryOn!),
    });
    expect(await floor.chief.code('case:extend', { caseId, words })).toBe('case.extended_already');
    const late = await accepted();
    await goTo(later(11));
    await floor.chief.must('case:extend', { caseId: late, words });
    const red = await fileOf(late);
    expect(red).toMatchObject({ light: 'red', extension: { promise: false, days: 10 } });
    const never = await accepted();
    await goTo(later(21));
    expect(await floor.chief.code('case:extend', { caseId: never, words })).toBe('case.limit_over');
    const over = await fileOf(never);
    expect(over.extension).toBeNull();
    expect(over.findings.map(({ kind }) => kind)).toContain('late_extension');
  });

  it('[G23] a late step and a late notice are found once, whoever comes first', async () => {
    const [caseId, unseen] = [await accepted(), await floor.receive()];
    await goTo(later(2));
    await goTo(today());
    expect((await fileOf(caseId)).findings).toEqual([{ kind: 'late_step', on: today(), subject: 'decide' }]);
    await goTo(later(4));
    expect(await fileOf(unseen)).toMatchObject({
      acceptance: { how: 'deemed' },
      findings: [{ kind: 'late_notice', on: today(), subject: null }],
    });
    const { store, sequencer } = floor.hall.hall;
    const facts = await store.factsAfter(0, 10_000);
    expect(wholeOf(replayed(facts.map(fromStored), 64))).toEqual(wholeOf(sequencer.image.hall));
  });
});
