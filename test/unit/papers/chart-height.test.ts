import { describe, expect, it } from 'vitest';
import { chartOf } from '../../../server/domain/catalogue/chart/chart-of.ts';
import { CHART_WORDS_ZH } from '../../../server/domain/catalogue/chart/words.ts';
import { drawChart } from '../../../server/papers/chart/draw.ts';
import { PAGE } from '../../../server/papers/chart/style.ts';
import type { Drawing } from '../../../server/papers/drawing.ts';
import { randomEntry } from '../../support/charts/random.ts';

const about = { bureau: '示例局', version: 1, since: '2026-03-01', complaintUrl: 'https://hall.test/c' };
const drawn = async (steps: number, ground: 'paper' | 'screen'): Promise<Drawing[]> =>
  drawChart(chartOf(randomEntry(steps, 7), CHART_WORDS_ZH, about)!, ground);
const lowest = ({ shapes }: Drawing): number =>
  Math.max(...shapes.flatMap(one => (one.kind === 'text' ? [one.y] : [])));

describe('the height of a drawn chart', () => {
  it.each([3, 5, 12, 25])('%i steps: on paper a page, on a screen as much as is drawn', async steps => {
    const paper = await drawn(steps, 'paper');
    const screen = await drawn(steps, 'screen');
    expect(paper.every(({ height }) => height === PAGE.height)).toBe(true);
    expect(screen.length).toBe(paper.length);
    const [last, onPaper] = [screen.at(-1)!, paper.at(-1)!];
    expect(last.height).toBeLessThanOrEqual(PAGE.height);
    // What lies below the last line of text is the same on both: the foot moved up, and nothing was cut.
    expect(last.height - lowest(last)).toBeCloseTo(onPaper.height - lowest(onPaper), 6);
    expect(last.shapes.length).toBe(onPaper.shapes.length);
  });

  it('a short chart leaves no empty half page on a screen', async () => {
    const [screen] = await drawn(3, 'screen');
    expect(screen!.height).toBeLessThan(0.8 * PAGE.height);
  });
});
