import { expect, it } from 'vitest';
import { readRoster } from '../../../counter-ui/duty/read-roster.ts';

const ZONES = { 'z-1': { name: { zh: '一楼大厅', en: 'Floor 1 Hall' } } };

it('[B20] a pasted roster is read by tab and comma, with dates as they are written, and each fault by its line', () => {
  const text = [
    '2026-12-01\t一楼大厅\tGA-001\t值班副局长\t0826-2222222\tDeputy head',
    '',
    '2026/12/2,z-1,GA-002,值班局长',
    '2026年12月3日，Floor 1 Hall',
    '2026-12-04',
    '4.12.2026\t一楼大厅\tGA-1\t局长',
    '2026-12-05\t二楼\tGA-1\t局长',
    '2026-12-06\t一楼大厅\t李四\t局长',
    '2026-12-07\t一楼大厅\tGA-1',
  ].join('\r\n');
  const { rows, faults } = readRoster(text, ZONES);
  expect(rows).toEqual([
    {
      ...{ date: '2026-12-01', zoneId: 'z-1' },
      head: { badge: 'GA-001', post: { zh: '值班副局长', en: 'Deputy head' }, tel: '0826-2222222' },
    },
    {
      ...{ date: '2026-12-02', zoneId: 'z-1' },
      head: { badge: 'GA-002', post: { zh: '值班局长', en: '值班局长' }, tel: null },
    },
    { date: '2026-12-03', zoneId: 'z-1', head: null },
  ]);
  expect(faults).toEqual([
    { line: 5, kind: 'columns' },
    { line: 6, kind: 'date' },
    { line: 7, kind: 'zone' },
    { line: 8, kind: 'badge' },
    { line: 9, kind: 'post' },
  ]);
});
