import type { Page } from 'playwright-core';
import { part } from './screen.ts';

/** What one fills into a part of an item's form, by the names of its fields. */
const WORDS: Readonly<Record<string, readonly (readonly [name: string, text: string])[]>> = {
  naming: [
    ['reach', '本区范围内的户外广告'],
    ['summary-zh', '在户外设置大型广告，先来办许可'],
    ['summary-en', 'A permit to put up a large outdoor advertisement'],
  ],
  conditions: [['conditions', '有固定经营场所\n设置地点符合规划']],
  limits: [
    ['promised', '5'],
    ['statutory', '20'],
  ],
  result: [
    ['result-zh', '户外广告设置许可证'],
    ['result-en', 'Outdoor advertisement permit'],
  ],
  duty: [
    ['duty.leader', '分管副局长'],
    ['duty.office', '市容科'],
    ['duty.responsible', '市容科科长'],
    ['correspondence.section', '市容科职责第三项'],
    ['correspondence.body', '三定方案第四条'],
    ['correspondence.government', '城市管理'],
    ['enquiry', '二楼综合窗口'],
    ['complaint', '12345'],
    ['promise', '五个工作日内办结'],
    ['discipline', '不收礼，不拖延'],
    ['accountability', '违反规定的依规问责'],
  ],
};
const TICKS: Readonly<Record<string, readonly string[]>> = {
  conditions: ['audience-company'],
  result: ['channels-counter'],
  disclosure: ['disclosure.forms-kiosk', 'disclosure.forms-web'],
};
export const STEPS = ['申请', '受理', '现场勘查', '决定'] as const;
const POSTS = ['applicant', 'intake', 'section', 'chief'] as const;

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);

async function addRow(page: Page, list: string, at: number, name: string, text: string): Promise<void> {
  await part(page, `add-${list}`).click();
  await part(page, `${list}-${at}`).locator(`[name="${name}"]`).fill(text);
}

/** Fills in everything that the register asks for, part by part, as an editor would. */
export async function fillEntry(page: Page): Promise<void> {
  for (const section of [
    'naming',
    'conditions',
    'materials',
    'steps',
    'limits',
    'result',
    'disclosure',
    'duty',
  ]) {
    await part(page, `section-${section}`).click();
    for (const [name, text] of WORDS[section] ?? []) await field(page, name).fill(text);
    for (const name of TICKS[section] ?? []) await field(page, name).check();
    if (section === 'naming') {
      await addRow(page, 'basis', 1, 'basis-law', '城市市容和环境卫生管理条例');
      await field(page, 'basis-article').fill('第十一条');
    }
    if (section === 'materials') {
      await addRow(page, 'material', 1, 'material-name', '设置效果图');
      await addRow(page, 'material', 2, 'material-name', '申请表');
      // Moved up from the keyboard: the form comes first.
      await part(page, 'material-2').locator('[name="material-name"]').press('Alt+ArrowUp');
    }
    if (section === 'steps')
      for (const [at, name] of STEPS.entries()) {
        await addRow(page, 'step', at + 1, 'step-name', name);
        await part(page, `step-${at + 1}`)
          .locator('[name="step-post"]')
          .selectOption(POSTS[at]!);
      }
    if (section === 'limits') {
      await field(page, 'caseKind').selectOption('promised');
      await page.locator('[name="fees"][value="free"]').check();
    }
  }
}
