import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutCard } from '../../../devices/slip/card.ts';
import { encodeSlip } from '../../../devices/slip/encode.ts';
import { columnsOf } from '../../../devices/slip/width.ts';
import { slipText } from '../../../devices/virtual-printer/text.ts';
import type { Card } from '../../../server/contract/printing.ts';
import { longCard } from './support/cards.ts';
import { models, nameOf, paper } from './support/examples.ts';
import { printOn } from './support/paper.ts';

const kinds = models.map(model => [nameOf(model), model] as const);
const squeezed = (text: string): string => text.replace(/[\s-]/g, '');

describe.each(kinds)('a card of what to bring on %s', (_, model) => {
  const read = (card: Card): string[] =>
    slipText(printOn(model, encodeSlip({ card, model, ...paper }, 'ab12'))[0]!);

  it('holds every word of the card, to the last, and the code of its page', () => {
    for (const language of ['zh', 'en'] as const) {
      const card = longCard(language);
      const lines = read(card);
      const all = squeezed(lines.join('').replaceAll('–', '-'));
      const words = [
        ...[card.hall, card.title, card.item, card.under, card.bring, card.note!, card.version, card.scan],
        ...card.materials.flatMap(({ name, how }, at) => [`${at + 1}.${name}`, how]),
        ...card.facts.flatMap(({ name, value }) => [name, value]),
      ];
      for (const word of words) expect(all).toContain(squeezed(word.replaceAll('–', '-')));
      expect(lines.some(line => line.includes(card.url)) || model.qr === 'raster').toBe(true);
      expect(all).toContain('2026112209:05');
      expect(all).toContain('1号取号机');
    }
  });

  it('no row is wider than the paper, whatever the register says', () => {
    const text = fc.string({
      unit: fc.constantFrom('中', '𠮷', 'W', '，', ' ', '-', '（', '7', '¥', '·', '“', '×'),
      maxLength: 70,
    });
    const any = fc.record({
      ...{ item: text, under: text, bring: text, hall: text, scan: text, version: text },
      note: fc.option(text),
      materials: fc.array(fc.record({ name: text, how: text }), { maxLength: 12 }),
      facts: fc.array(fc.record({ name: text, value: text }), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(any, text, (changed, machine) => {
        for (const line of layoutCard({ ...longCard(), ...changed }, model, machine)) {
          if (line.kind !== 'text') continue;
          expect(columnsOf(line.text) * line.w).toBeLessThanOrEqual(model.columns);
        }
      }),
      { numRuns: 60 },
    );
  });
});
