import { describe, expect, it } from 'vitest';
import { explainClock } from '../../../server/domain/cases/clocks/explain.ts';
import { USUAL_LIGHTS } from '../../../server/domain/cases/clocks/light.ts';
import {
  type ClockMatter,
  tellClock,
  type ToldPause,
} from '../../../server/domain/cases/clocks/tell/tell.ts';
import { legalCalendar } from '../../../server/domain/time/legal/calendar.ts';
import { announcedYears } from '../../../server/seed/holidays.ts';
import { caseLike } from '../../support/cases/case-like.ts';
import { clockFile, clockPages } from '../../../server/papers/clock/pages.ts';
import { textOf } from '../papers/support/poppler.ts';

const years = announcedYears();
const reckoning = { calendar: legalCalendar(years), lights: USUAL_LIGHTS };
const G = (n: number) => ({ n, unit: 'G' as const });
const LIGHTNING = caseLike({
  ...{ state: 'in_progress', acceptance: '2026-04-27', statutory: G(20), promised: G(10) },
  specials: [{ from: '2026-05-06', to: '2026-05-20' }],
});
const PAUSE: ToldPause = {
  ground: 'testing',
  ...{ from: '2026-05-06', to: '2026-05-20', told: 12 },
  notice: '特字〔2026〕第0012号',
};
const MATTER: ClockMatter = { licence: true, pauses: [PAUSE], extensionNotice: null, lit: [] };
const account = explainClock(reckoning, years, LIGHTNING, '2026-05-28')!;
const paper = (language: 'zh' | 'en', of = account, matter = MATTER) => ({
  ...{
    kind: 'clock.pdf' as const,
    told: tellClock(of, matter, language),
    item: '雷电防护装置竣工验收',
    language,
  },
  ...{ about: 'QX20260427-006 · 区气象局', foot: '一门大厅', author: '一门大厅', madeAt: 0 },
});

describe('a clock in words', () => {
  it('[G56] sums, limits and laws of a case over 劳动节 with a test, as its paper has them', () => {
    const told = tellClock(account, MATTER, 'zh');
    expect(told.says).toBe('4月27日受理，5月6日至5月20日检测暂停，今天 5月28日');
    expect(told.sums).toEqual({
      title: '从第一天到今天，32 天',
      rows: [
        { words: '受理当日，不计入', n: 1 },
        { words: '劳动节，不计入', n: 5 },
        { words: '听证，不计入', n: 12 },
        { words: '周末，不计入', n: 5 },
      ],
      used: { words: '已用工作日', n: 9 },
    });
    expect(told.limits.rows).toMatchObject([
      { words: '承诺 10 个工作日', on: '5月29日', left: '剩 1 个工作日' },
      { words: '法定 20 个工作日', on: '6月12日', left: '剩 11 个工作日' },
    ]);
    expect(told.basis.rows.map(({ words }) => words).join('')).toContain('特字〔2026〕第0012号');
    expect(told.basis.rows.at(-1)!.words).toContain('5月9日为调休上班日');
    expect(told.weeks).toHaveLength(7);
    expect(told.weeks.flat().filter(cell => cell !== null)).toHaveLength(account.days.length);
  });

  it('[G56] what is no licence stands on its register, not on the law of licences', () => {
    const told = tellClock(account, { ...MATTER, licence: false }, 'zh');
    expect(told.basis.rows.some(({ name }) => name.includes('行政许可法'))).toBe(false);
  });

  it('[G57] the printed page says every day, reason, sum and law that the screen says, in both languages', async () => {
    for (const language of ['zh', 'en'] as const) {
      const order = paper(language);
      const text = textOf(await clockFile(order))
        .join('')
        .replace(/\s/g, '');
      const { told } = order;
      const said = [
        ...told.weeks.flat().flatMap(cell => (cell ? [cell.label, ...cell.says, cell.due ?? ''] : [])),
        ...told.sums.rows.map(({ words }) => words),
        ...told.limits.rows.map(({ on }) => on),
        ...told.lights.rows.map(({ words }) => words),
        ...told.basis.rows.map(({ words }) => words),
      ];
      for (const one of said) expect(text).toContain(one.replace(/\s/g, ''));
    }
  });

  it('[G57] forty-five days and fifteen more with a pause stand on one page', () => {
    const extension = {
      ...{ on: '2026-08-31', days: 15, promise: true, approvedBy: 's' },
      words: { textId: 't', mark: 'm' },
    };
    const long = {
      ...caseLike({
        ...{ state: 'in_progress', acceptance: '2026-07-01', statutory: G(45), promised: G(40) },
        specials: [{ from: '2026-08-03', to: '2026-08-14' }],
      }),
      extension,
    };
    const told = explainClock(reckoning, years, long, '2026-09-22')!;
    const pages = clockPages(paper('zh', told));
    expect(told.statutory).toMatchObject({ n: 60 });
    expect(pages).toHaveLength(1);
    for (const shape of pages[0]!.shapes) if ('y' in shape) expect(shape.y).toBeLessThan(842 - 20);
  });
});
