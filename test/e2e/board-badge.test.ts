import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Board } from '../../server/contract/boards.ts';
import { defaultHall } from '../../server/seed/default-hall/index.ts';
import { openChromium } from '../support/chromium.ts';
import { boardOf, busyHall, callOf, MORNING } from '../support/faces/board.ts';
import { type FakeHall, openFakeHall } from '../support/fake-hall.ts';
import { fits } from '../support/fits.ts';
import type { Kind } from '../support/measure.ts';
import { needs } from '../support/skips.ts';
import { SIZES, startOpenHall, type StoryHall } from './hall/hall.ts';
import { openBoard } from './hall/steps/board.ts';
import { newOfficer, openStaff } from './hall/steps/desk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const SIGN = { width: 1280, height: 720 };
const SIGN_UPRIGHT = { width: 720, height: 1280 };
type Face = readonly [
  id: string,
  Omit<Partial<Board>, 'zoneIds' | 'light' | 'dim'> & Pick<Board, 'shows'>,
  Size,
  Kind,
];
interface Size {
  readonly width: number;
  readonly height: number;
}
const FACES = [
  ['lying', { shows: 'hall' }, SIZES.board, 'board'],
  ['standing', { shows: 'hall', upright: true }, SIZES.boardUpright, 'boardUpright'],
  ['waiting', { shows: 'waiting' }, SIZES.board, 'waiting'],
  ['waiting-upright', { shows: 'waiting', upright: true }, SIZES.boardUpright, 'waiting'],
  ['sign', { shows: 'sign', counterId: 'c-21', inches: 32 }, SIGN, 'sign'],
  ['sign-upright', { shows: 'sign', counterId: 'c-21', inches: 32, upright: true }, SIGN_UPRIGHT, 'sign'],
] as const satisfies readonly Face[];
const SEAT = 'seat-of-a-story';

needs('chromium', 'fonts')('the badge of booked and priority numbers', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await openChromium()));
  afterAll(() => browser.close());

  async function show(face: Face, badge: boolean, language: string): Promise<FakeHall> {
    const [id, change, size] = face;
    const snapshot = busyHall();
    snapshot.boards[id] = boardOf({ id, ...change, zoneIds: [], badge });
    const address = `/display?board=${id}&lang=${language}`;
    const hall = await openFakeHall(browser, { size, address, views: { board: snapshot } });
    hall.setClock(MORNING);
    await part(hall.page, 'board').waitFor();
    return hall;
  }

  it('a mark on the amber row of a fresh call is of the amber’s own ink', async () => {
    const hall = await show(FACES[2], false, 'zh');
    hall.push('board', [
      [
        'queues',
        'q-f',
        { ...busyHall().queues['q-f']!, waiting: 0, band: { lowMinutes: 0, highMinutes: 0 } },
      ],
      ['calls', 't-F023', callOf({ label: 'F023', counter: 21, at: hall.now() })],
    ]);
    const row = hall.page.locator('[data-test="queue"][data-ground="amber"]');
    const colours = await row.locator('.light-mark').evaluate(mark => {
      const [drawn, ground] = [
        getComputedStyle(mark).color,
        getComputedStyle(mark.closest('tr')!).backgroundColor,
      ];
      const light = (colour: string): number => {
        const [r, g, b] = colour.match(/\d+/g)!.map(part => {
          const share = Number(part) / 255;
          return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
      };
      const [a, b] = [light(drawn), light(ground)];
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    });
    expect(colours).toBeGreaterThanOrEqual(4.5);
    await hall.close();
  });

  it.each(FACES)('[B23] %s: word and shape where the hall wishes it, nothing where not', async (...face) => {
    const [id, , , kind] = face;
    for (const language of ['zh', 'en'] as const)
      for (const [badge, calls] of [
        ['priority', 1],
        ['booked', 2],
      ] as const) {
        const hall = await show(face, true, language);
        const call = callOf({ label: 'F023', counter: 21, at: hall.now(), badge, calls });
        hall.push('board', [
          ['calls', 't-F023', call],
          ['counters', 'c-21', { ...busyHall().counters['c-21'], state: 'called', label: 'F023' }],
          [
            'calls',
            't-F022',
            callOf({ label: 'F022', counter: 23, at: MORNING, badge: 'booked', state: 'serving' }),
          ],
        ]);
        const shown = part(hall.page, 'fresh').locator('[data-test="badge"]').first();
        await shown.waitFor();
        const word = {
          zh: { priority: '优先', booked: '预约' },
          en: { priority: 'Priority', booked: 'Booked' },
        };
        expect(await shown.innerText()).toBe(word[language][badge]);
        expect(await shown.locator('svg').isVisible()).toBe(true);
        await hall.page.waitForTimeout(3_300);
        await fits(hall.page, `board-badge-${id}-${badge}-${language}`, kind);
        await hall.close();
      }
    // What is sent all the same is not shown where this board does not wish it.
    const plain = await show(face, false, 'zh');
    plain.push('board', [
      ['calls', 't-F023', callOf({ label: 'F023', counter: 21, at: plain.now(), badge: 'booked' })],
    ]);
    await plain.page.getByLabel('F023').first().waitFor();
    expect(await part(plain.page, 'badge').count()).toBe(0);
    await plain.close();
  });
});

needs('chromium', 'fonts')('the badge, from the settings to the board', () => {
  let hall: StoryHall;
  const plan = defaultHall();
  beforeAll(async () => void (hall = await startOpenHall()));
  afterAll(() => hall.close());

  it('[B23] is off, is seen in the preview while one sets it, and says no more than that a number goes before', async () => {
    const sign = await openBoard(hall, SIGN, '?board=board-s-21');
    const officer = await newOfficer(hall, 'officer-21');
    const at = { counterId: 'c-21', seat: SEAT };
    await officer.must('counter:open', at);
    const settings = await openStaff(hall, '/counter/settings/boards');
    const { page } = settings;
    await part(page, 'record-board-s-21').click();
    const inner = page.frameLocator('[data-test="preview"] iframe');
    await inner.locator('[data-test="fresh"]').waitFor();
    expect(await inner.locator('[data-test="badge"]').count()).toBe(0);
    await part(page, 'badge').click();
    await inner.locator('[data-test="badge"]').first().waitFor();
    for (const [shows, upright] of [
      ['sign', true],
      ['waiting', true],
      ['waiting', false],
      ['hall', true],
      ['hall', false],
    ] as const) {
      await page.locator(`input[name="shows"][value="${shows}"]`).check();
      const control = part(page, 'upright');
      const isUp = (await control.getAttribute('class'))!.includes('is-checked');
      if (isUp !== upright) await control.click();
      await inner.locator(`[data-shows="${shows}"]`).waitFor();
      const frame = page.locator('[data-test="preview"] iframe');
      const [width, height] = [await frame.getAttribute('width'), await frame.getAttribute('height')];
      expect(Number(width) < Number(height)).toBe(upright);
      await inner.locator('[data-test="fresh"] [data-test="badge"]').first().waitFor();
      await page.waitForTimeout(400);
      await fits(page, `settings-boards-badge-${shows}-${upright ? 'upright' : 'lying'}-zh`, 'staff');
    }
    await turnLanguage(page);
    await fits(page, 'settings-boards-badge-en', 'staff');

    const { ticketId } = await hall.director.must('ticket:take', { queueId: 'q-market' });
    await hall.director.must('ticket:prioritize', { ticketId, category: 'disabled', evidence: 'card' });
    const called = await officer.must('counter:call', at);
    await part(sign.page, 'fresh').waitFor();
    expect(await part(sign.page, 'badge').count()).toBe(0);
    const told = async () => JSON.stringify(await (await fetch(`${hall.local}/api/views/board`)).json());
    expect(await told()).not.toMatch(/"priority"|"disabled"/);

    const boards = plan.boards!.map(board => (board.id === 'board-s-21' ? { ...board, badge: true } : board));
    await hall.director.must('hall:configure', { plan: { ...plan, boards } });
    await part(sign.page, 'badge').getByText('优先').waitFor();
    expect(await told()).toContain('"priority"');
    expect(await told()).not.toContain('"disabled"');
    await officer.must('counter:start', { ...at, ticketId: called['ticketId'] });
    expect([...faults(sign), ...faults(settings)]).toEqual([]);
  });
});
