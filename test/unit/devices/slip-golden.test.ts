import { describe, expect, it } from 'vitest';
import { layoutSlip } from '../../../devices/slip/layout.ts';
import type { SlipLine } from '../../../devices/slip/lines.ts';
import { columnsOf } from '../../../devices/slip/width.ts';
import { slipText } from '../../../devices/virtual-printer/text.ts';
import { bytesOf, paper, small, wide } from './support/examples.ts';
import { KINDS } from './support/kinds.ts';
import { printOn } from './support/paper.ts';

const papers = [
  ['80', wide],
  ['58', small],
] as const;
const cases = papers.flatMap(([mm, model]) => Object.keys(KINDS).map(kind => [kind, mm, model] as const));

/** A line as it stands in a golden file: its step, its columns and what it says. */
function described(line: SlipLine): string {
  if (line.kind === 'qr') return `QR    ${line.url}`;
  const step = `${line.w}x${line.h}${line.bold ? 'b' : ' '}`;
  return `${step} ${String(columnsOf(line.text) * line.w).padStart(2)}  ${line.text}`.trimEnd();
}

describe('slips as they were looked at', () => {
  it.each(cases)('%s on %s mm', async (kind, mm, model) => {
    const lines = layoutSlip(KINDS[kind]!, model, paper).map(described).join('\n');
    await expect(`${lines}\n`).toMatchFileSnapshot(`golden/${kind}-${mm}.txt`);
  });

  it.each(papers)(
    '%s mm: rare Han come out where the printer has them, as 〓 where it has not',
    (_, model) => {
      const text = (rareHan: boolean): string =>
        slipText(
          printOn({ ...model, rareHan }, bytesOf(KINDS['rare']!, { ...model, rareHan }, 'ab12'))[0]!,
        ).join('');
      expect(text(true)).toContain('㐀里·𠮷山业务');
      expect(text(true)).toContain('给𠮷野家和㐀姓村民办证');
      expect(text(false)).toContain('〓里·〓山业务');
      expect(text(false)).not.toMatch(/[㐀𠮷�]/u);
    },
  );
});
