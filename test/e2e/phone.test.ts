import { afterAll, beforeAll, expect, it } from 'vitest';
import { openScreen, shot } from '../support/chromium.ts';
import { needs } from '../support/skips.ts';
import { SIZES, startOpenHall, type StoryHall } from './hall/hall.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const SEAT = 'seat-of-a-story';

needs('chromium', 'fonts')('a ticket on its citizen’s phone', () => {
  let hall: StoryHall;
  const urls: string[] = [];
  beforeAll(async () => {
    hall = await startOpenHall();
    for (let i = 0; i < 3; i += 1) {
      urls.push(String((await hall.director.must('ticket:take', { queueId: 'q-market' }))['url']));
    }
    await hall.director.must('counter:open', { counterId: 'c-21', seat: SEAT });
  });
  afterAll(() => hall.close());

  it('counts who is ahead, lets one leave, and asks the next to come', async () => {
    const [first, last] = [await hall.open(SIZES.phone, urls[1]!), await hall.open(SIZES.phone, urls[2]!)];
    await part(last.page, 'ticket').getByLabel('F003').waitFor();
    expect(await part(last.page, 'ahead').textContent()).toContain('2');
    await shot(last.page, 'phone-waiting-zh', { fullPage: true });

    await part(first.page, 'leave').click();
    await shot(first.page, 'phone-leave-zh', { fullPage: true });
    await part(first.page, 'leave-sure').click();
    await first.page.locator('[data-test="state"][data-state="left"]').waitFor();
    expect(await part(first.page, 'leave').count()).toBe(0);
    await expect.poll(() => part(last.page, 'ahead').textContent(), { timeout: 10_000 }).toContain('1');

    await hall.director.must('counter:call', { counterId: 'c-21', seat: SEAT });
    await expect.poll(() => part(last.page, 'ahead').textContent(), { timeout: 10_000 }).toContain('0');
    const { snapshot } = await hall.director.view('counter', { counterId: 'c-21' });
    const ticketId = snapshot['desk']?.['c-21']?.['ticketId'];
    await hall.director.must('counter:miss', { counterId: 'c-21', seat: SEAT, ticketId });
    await hall.director.must('counter:call', { counterId: 'c-21', seat: SEAT });
    await last.page.locator('[data-test="state"][data-state="called"]').waitFor();
    expect(await part(last.page, 'go').textContent()).toContain('请到 21 号窗口');
    await shot(last.page, 'phone-called-zh', { fullPage: true });
    await turnLanguage(last.page);
    expect(await part(last.page, 'go').textContent()).toContain('Please go to counter 21');
    await shot(last.page, 'phone-called-en', { fullPage: true });
    expect([...faults(first), ...faults(last)]).toEqual([]);
  });

  it('speaks the phone’s language, and tells a foreign token that it knows no such number', async () => {
    const phone = await openScreen(hall.browser, { ...SIZES.phone, locale: 'en-GB' });
    await phone.page.goto(urls[0]!);
    expect(await part(phone.page, 'state').textContent()).toContain('missed');
    await shot(phone.page, 'phone-missed-en', { fullPage: true });
    await phone.page.goto(`${hall.url}/t/no-such-token`);
    await part(phone.page, 'phone-refused').waitFor();
    await shot(phone.page, 'phone-unknown-en', { fullPage: true });
    expect(faults(phone)).toEqual([]);
    await phone.close();
  });
});
