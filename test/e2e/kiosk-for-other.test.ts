import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fits } from '../support/fits.ts';
import { nobodysId } from '../support/hall/booking-floor.ts';
import { needs } from '../support/skips.ts';
import { startOpenHall, type StoryHall } from './hall/hall.ts';
import { chooseItem, openKiosk, readNumber, typeKeys } from './hall/steps/kiosk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const ITEM = '烟草专卖零售许可证';

needs('chromium', 'fonts')('a number for somebody else', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
    await hall.director.must('limits:set', {
      limits: {
        ...{ personQueue: null, personHall: null, forOthers: 1, lastMinutes: null, byWait: false },
        queues: [{ queueId: 'q-market', named: true, bands: [] }],
      },
    });
  });
  afterAll(() => hall.close());

  const forOther = async (page: Page, agent: string, other: string): Promise<void> => {
    await part(page, 'identity-way').nth(2).click();
    await typeKeys(page, agent);
    await part(page, 'take-with-id').click();
    await page.getByText('再输入对方的身份证号').waitFor();
    await typeKeys(page, other);
    await part(page, 'take-with-id').click();
  };

  it('[N7] asks for both ID numbers, and says no to one too many; without any it says what is wanted', async () => {
    const kiosk = await openKiosk(hall);
    const { page } = kiosk;
    await chooseItem(page, '烟草 零售', ITEM);
    await part(page, 'take').click();
    const refused = part(page, 'refused');
    await refused.getByText('这项业务要凭身份证号取号').waitFor();
    await fits(page, 'kiosk-id-required-zh', 'kiosk');
    await part(page, 'way-on').click();
    await part(page, 'identity-way').nth(2).click();
    await fits(page, 'kiosk-for-other-zh', 'kiosk');
    await turnLanguage(page);
    await fits(page, 'kiosk-for-other-en', 'kiosk');
    await turnLanguage(page);

    // One's own number was mistyped: it is asked for again, and why is said beside it.
    const wrong = nobodysId(1).slice(0, 16) + '00';
    await typeKeys(page, wrong);
    await part(page, 'take-with-id').click();
    await typeKeys(page, nobodysId(2));
    await part(page, 'take-with-id').click();
    await part(page, 'id-refused').waitFor();
    await page.getByText('先输入您自己的身份证号').waitFor();

    await forOther(page, nobodysId(1), nobodysId(2));
    expect(await readNumber(page)).toBe('F001');
    await part(page, 'done').click();
    await chooseItem(page, '烟草 零售', ITEM);
    await part(page, 'with-id').click();
    await part(page, 'understood').click();
    await forOther(page, nobodysId(1), nobodysId(3));
    await refused.getByText('您今天替别人取的号已取满').waitFor();
    await fits(page, 'kiosk-agent-limit-zh', 'kiosk');
    expect(faults(kiosk)).toEqual([]);
  });
});
