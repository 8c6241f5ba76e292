import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Screen } from '../support/chromium.ts';
import { shot } from '../support/chromium.ts';
import { needs } from '../support/skips.ts';
import type { StaffClient } from '../support/staff-client.ts';
import { until } from '../support/until.ts';
import { startOpenHall, type StoryHall } from './hall/hall.ts';
import { newOfficer, openStaff } from './hall/steps/desk.ts';
import { faults, part } from './hall/steps/screen.ts';

const SEAT = 'seat-of-a-story';
const ACTS = 50;
const BEHIND_MS = 1_000;

needs('chromium', 'fonts')('the supervisor’s live view', () => {
  let hall: StoryHall;
  let screen: Screen;
  const officers = new Map<string, StaffClient>();
  const at = (counterId: string) => ({ counterId, seat: SEAT });

  beforeAll(async () => {
    hall = await startOpenHall();
    const take = (queueId: string) => hall.director.must('ticket:take', { queueId });
    for (const [queueId, people] of [
      ['q-market', 9],
      ['q-tax', 5],
      ['q-residence', 4],
      ['q-company', 3],
    ] as const)
      for (let n = 0; n < people; n += 1) await take(queueId);
    for (const counterId of ['c-21', 'c-22', 'c-23', 'c-31', 'c-14', 'c-29']) {
      const officer = await newOfficer(hall, counterId);
      await officer.must('counter:open', at(counterId));
      officers.set(counterId, officer);
    }
    await act('c-21', 'finish');
    await act('c-21', 'finish');
    await act('c-22', 'miss');
    await act('c-22', 'hold');
    await act('c-23', null);
    await act('c-31', 'finish');
    await act('c-14', null);
    const { ticketId } = await take('q-tax');
    await hall.director.must('ticket:leave', { ticketId });
    await officers.get('c-29')!.must('counter:pause', { ...at('c-29'), reason: 'meal', minutes: 30 });
    screen = await openStaff(hall, '/counter/supervision');
    await part(screen.page, 'figure-waiting').waitFor();
  });
  afterAll(() => hall.close());

  /** Calls the next one to a counter, and does with the ticket what is said. */
  async function act(counterId: string, then: 'finish' | 'miss' | 'hold' | null): Promise<void> {
    const officer = officers.get(counterId)!;
    const { ticketId } = await officer.must('counter:call', at(counterId));
    const inHand = { ...at(counterId), ticketId };
    if (then === null) return;
    if (then === 'miss') return void (await officer.must('counter:miss', inHand));
    await officer.must('counter:start', inHand);
    await officer.must(`counter:${then}`, then === 'hold' ? { ...inHand, reason: 'copying' } : inHand);
  }

  const figure = async (name: string): Promise<number> =>
    Number(await part(screen.page, `figure-${name}`).getAttribute('data-value'));
  /** The live tickets themselves, from the guide's view of them. */
  async function recount(...states: string[]): Promise<number> {
    const { snapshot } = await hall.director.view('guide');
    return Object.values(snapshot['tickets']!).filter(({ state }) => states.includes(String(state))).length;
  }

  it('[V4] shows figures that equal a recount, and as many tickets behind each', async () => {
    const { page } = screen;
    for (const [name, show, counted] of [
      ['waiting', 'waiting', await recount('waiting')],
      ['desks', 'hand', await recount('called', 'serving')],
      ['done', 'done', 3],
      ['left', 'left', 1],
    ] as const) {
      expect([name, await figure(name)]).toEqual([name, counted]);
      await part(page, `figure-${name}`).click();
      await until(async () => (await part(page, 'drill-row').count()) === counted, {
        what: `rows of ${name}`,
      });
      expect(await part(page, `show-${show}`).getAttribute('aria-pressed')).toBe('true');
      await page.keyboard.press('Escape');
      await part(page, 'wait-bars').waitFor();
    }
    expect(await figure('calls')).toBe(7);
    await part(page, 'figure-waiting').click();
    await part(page, 'show-held').click();
    await until(async () => (await part(page, 'drill-row').count()) === 1, { what: 'the held one' });
    await part(page, 'drill-back').click();
  });

  it('opens a queue from its bar and a counter from its plate, and shows the same as a table by T', async () => {
    const { page } = screen;
    await part(page, 'wait-q-market').click();
    await until(async () => (await part(page, 'drill-row').count()) === 4, { what: 'those who wait at F' });
    await part(page, 'plate-23').click();
    await part(page, 'drill').locator('[data-label="F005"]').waitFor();
    expect(await part(page, 'drill-counter').textContent()).toContain('23 号窗口');
    await shot(page, 'supervision-drill-zh');
    await page.keyboard.press('t');
    await part(page, 'row-q-market').waitFor();
    const cells = await part(page, 'row-q-market').locator('td').allTextContents();
    expect(cells.map(text => text.trim()).slice(5, 15)).toEqual('9 0 0 5 1 2 0 0 0 1'.split(' '));
    await page.keyboard.press('t');
    await part(page, 'counter-plates').waitFor();
    expect(await part(page, 'plate-29').getAttribute('data-look')).toBe('paused');
    expect(await part(page, 'plate-14').getAttribute('data-look')).toBe('busy');
    expect(await part(page, 'plate-1').getAttribute('data-look')).toBe('closed');
  });

  it('is at most a second behind the counters', async () => {
    const { page } = screen;
    const officer = officers.get('c-29')!;
    await page.evaluate(() => {
      const plate = document.querySelector('[data-test="plate-29"]')!;
      const seen: Record<string, number> = {};
      Object.assign(globalThis, { seen });
      new MutationObserver(() => {
        const look = plate.getAttribute('data-look')!;
        seen[look] = Date.now();
      }).observe(plate, { attributes: true, attributeFilter: ['data-look'] });
    });
    const behind: number[] = [];
    for (let n = 0; n < ACTS; n += 1) {
      const goesOn = n % 2 === 0;
      const asked = Date.now();
      if (goesOn) await officer.must('counter:continue', at('c-29'));
      else await officer.must('counter:pause', { ...at('c-29'), reason: 'break' });
      const look = goesOn ? 'idle' : 'paused';
      const shownAt = await until(
        () =>
          page.evaluate(
            ([name, from]) => {
              const { seen } = globalThis as unknown as { seen: Record<string, number> };
              return (seen[name] ?? 0) >= from ? seen[name] : undefined;
            },
            [look, asked] as const,
          ),
        { what: `${look} on the screen` },
      );
      behind.push(shownAt - asked);
    }
    behind.sort((a, b) => a - b);
    const p99 = behind[Math.ceil(behind.length * 0.99) - 1]!;
    console.log(`supervision behind the act: median ${behind[ACTS / 2]} ms, p99 ${p99} ms of ${ACTS}`);
    expect(p99).toBeLessThanOrEqual(BEHIND_MS);
    expect(faults(screen)).toEqual([]);
  });
});
