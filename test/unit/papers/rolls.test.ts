import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rollLabel } from '../../../server/domain/queue/roll/roll.ts';
import { rollFile, rollPages } from '../../../server/papers/rolls/pages.ts';
import { needs } from '../../support/skips.ts';
import { codesIn, textOf } from './support/poppler.ts';

const roll = { prefix: 'GS', series: 12 };
const numbers = [1, 2, 3, 4, 5, 6, 7].map(number => ({
  label: rollLabel(roll, number),
  url: `https://hall.example/t/roll-0000000000000000-${number}~0123456789abcdef`,
}));
const order = {
  kind: 'roll.pdf' as const,
  hall: { zh: '川东县政务服务中心', en: 'Chuandong County Government Service Centre' },
  queue: { zh: '企业登记（设立、变更、注销）', en: 'Business registration: new, change, closing down' },
  place: { zh: '二楼 B 区 21—26 号窗口', en: 'Floor 2, zone B, counters 21 to 26' },
  numbers,
  madeAt: 0,
};

it('[N10] six numbers stand on a page, each with its stub, and nothing beyond its edges', () => {
  const pages = rollPages(order);
  expect(pages).toHaveLength(2);
  for (const page of pages)
    for (const shape of page.shapes)
      if (shape.kind === 'text') {
        expect(shape.y).toBeLessThan(page.height - 10);
        expect(shape.x).toBeLessThan(page.width - 10);
      }
});

needs('poppler')('a paper roll, read by another program', () => {
  it('[N10] has every number on slip and stub, and the address of its page as a code that scans', async () => {
    const pdf = await rollFile(order);
    if (process.env['ROLL_PDF']) writeFileSync(process.env['ROLL_PDF'], pdf);
    const text = textOf(pdf).join('\n');
    for (const { label } of numbers) expect(text.split(label)).toHaveLength(3);
    expect(codesIn(pdf).sort()).toEqual(numbers.map(({ url }) => url).sort());
  });
});
