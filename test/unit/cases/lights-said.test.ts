import { expect, it } from 'vitest';
import { lightsSaid } from '../../../server/domain/cases/clocks/tell/lights.ts';
import { TELL_EN } from '../../../server/domain/cases/clocks/tell/words-en.ts';
import { TELL_ZH } from '../../../server/domain/cases/clocks/tell/words.ts';

const turns = [
  { on: '2026-11-02', light: 'green' },
  { on: '2026-11-12', light: 'remind' },
  { on: '2026-11-13', light: 'yellow' },
  { on: '2026-11-17', light: 'red' },
] as const;
const account = { turns, from: '2026-11-02', today: '2026-11-14' };
const lit = (light: 'green' | 'remind' | 'yellow', on: string, time: string) => ({ light, on, time });

it('[G56] each light says the day on which it is due, and when it turned by its fact', () => {
  const facts = [
    lit('green', '2026-11-02', '09:30'),
    lit('remind', '2026-11-12', '00:00'),
    lit('yellow', '2026-11-13', '08:01'),
  ];
  const rows = lightsSaid(account, facts, TELL_ZH);
  expect(rows.map(({ words }) => words)).toEqual([
    '正常 应亮 11月2日，已亮 11月2日 09:30',
    '提示 应亮 11月12日，已亮 11月12日 00:00',
    '黄灯 应亮 11月13日，已亮 11月13日 08:01',
    '红灯 应亮 11月17日',
  ]);
  expect(rows.map(({ past }) => past)).toEqual([true, true, true, false]);
});

it('[G56] what a new calendar has moved stands as it was, and a light that was passed over says so', () => {
  const facts = [
    lit('green', '2026-11-01', '16:00'),
    lit('remind', '2026-11-09', '00:00'),
    lit('green', '2026-11-10', '11:20'),
    lit('yellow', '2026-11-13', '09:00'),
  ];
  expect(lightsSaid(account, facts, TELL_ZH).map(({ words }) => words)).toEqual([
    '正常 应亮 11月2日，已亮 11月10日 11:20',
    '提示 已亮 11月9日 00:00',
    '提示 应亮 11月12日，没有单独亮过',
    '黄灯 应亮 11月13日，已亮 11月13日 09:00',
    '红灯 应亮 11月17日',
  ]);
});

it('[G56] a clock that begins under the light that stands already names the fact that lit it', () => {
  const rows = lightsSaid(account, [lit('green', '2026-10-30', '10:05')], TELL_EN);
  expect(rows[0]!.words).toBe('On time due 2 Nov, lit 30 Oct 10:05');
});
