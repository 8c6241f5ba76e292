import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shot } from '../support/chromium.ts';
import { needs } from '../support/skips.ts';
import { until } from '../support/until.ts';
import { startAgent } from './hall/agent.ts';
import { SIZES, startOpenHall, type StoryHall } from './hall/hall.ts';
import { sitDown, signIn } from './hall/steps/desk.ts';
import { chooseItem, openKiosk, readNumber } from './hall/steps/kiosk.ts';
import { faults, part } from './hall/steps/screen.ts';

interface Listing {
  readonly printerId: string;
  readonly slips: readonly { n: number; label: string }[];
}

needs(
  'chromium',
  'fonts',
  'zbar',
)('from the kiosk to the slip, the call and the end', () => {
  let hall: StoryHall;
  let agent: Awaited<ReturnType<typeof startAgent>>;
  beforeAll(async () => {
    hall = await startOpenHall();
    agent = await startAgent(hall);
  });
  afterAll(async () => {
    await agent.close();
    await hall.close();
  });

  const slips = async (): Promise<Listing[]> =>
    (await (await fetch(`${agent.page}slips.json`)).json()) as Listing[];
  const printed = (printerId: string, n: number) =>
    until(async () => (await slips()).find(p => p.printerId === printerId)?.slips.find(s => s.n === n), {
      what: `slip ${n} of ${printerId}`,
    });

  it('prints what the screen says, with a QR that leads to the ticket, and serves the citizen', async () => {
    const kiosk = await openKiosk(hall);
    await chooseItem(kiosk.page, '烟草 零售', '烟草专卖零售许可证');
    await part(kiosk.page, 'take').click();
    const label = await readNumber(kiosk.page);
    const slip = await printed('pr-1', 1);
    expect(slip.label).toContain(label);

    const paper = await hall.open({ width: 640, height: 1_300 }, `${agent.page}slips/pr-1/1.svg`);
    const file = await shot(paper.page, 'slip-80mm');
    const read = execFileSync('zbarimg', ['-q', '--raw', file], { encoding: 'utf8' }).trim();
    expect(read).toMatch(new RegExp(`^${hall.url}/t/[A-Za-z0-9_~-]+$`));
    const phone = await hall.open(SIZES.phone, read);
    await phone.page.getByLabel(label).first().waitFor();
    await shot(phone.page, 'phone-from-slip-zh');

    const board = await hall.open(SIZES.board, '/display');
    const desk = await hall.open(SIZES.desk, '/counter');
    await signIn(desk.page);
    await sitDown(desk.page, 21);
    await desk.page.keyboard.press('F5');
    const fresh = part(board.page, 'fresh').locator('[data-test="ticket-number"]');
    await fresh.waitFor();
    expect(await fresh.getAttribute('aria-label')).toBe(label);
    await part(desk.page, 'start').click();
    await part(desk.page, 'finish').click();
    await expect.poll(() => part(board.page, 'board').getByLabel(label).count()).toBe(0);
    expect([...faults(desk), ...faults(kiosk), ...faults(board)]).toEqual([]);
  });

  it('prints a copy only as a copy, and shows the pictures of all printers on one page', async () => {
    const guide = await hall.director.view('guide');
    expect(guide.snapshot['tickets']).toEqual({});
    const taken = await hall.director.must('ticket:take', { queueId: 'q-tax' });
    const first = await hall.director.must('print:reprint', {
      ticketId: taken['ticketId'],
      printerId: 'pr-2',
    });
    expect(first['copy']).toBe(0);
    await printed('pr-2', 1);
    expect(await (await fetch(`${agent.page}slips/pr-2/1.txt`)).text()).not.toContain('补打');
    const kiosk = await openKiosk(hall, SIZES.kiosk, 'k-4');
    await chooseItem(kiosk.page, '居住证');
    await part(kiosk.page, 'take').click();
    const label = await readNumber(kiosk.page);
    await printed('pr-4', 1);
    const tickets = (await hall.director.view('guide')).snapshot['tickets']!;
    const ticketId = Object.keys(tickets).find(id => tickets[id]!['label'] === label)!;
    await hall.director.must('print:reprint', { ticketId, printerId: 'pr-4' });
    await printed('pr-4', 2);
    const text = await (await fetch(`${agent.page}slips/pr-4/2.txt`)).text();
    expect(text).toContain('补打 1');
    expect(text).toContain(label);
    const page = await hall.open({ width: 1_440, height: 1_400 }, agent.page);
    await page.page.locator('img').first().waitFor();
    await shot(page.page, 'slips-page');
    const narrow = await hall.open({ width: 420, height: 1_300 }, `${agent.page}slips/pr-4/2.svg`);
    await shot(narrow.page, 'slip-58mm-copy');
  });
});
