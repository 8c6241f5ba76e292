import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFaults } from './axe.ts';
import { shot } from './chromium.ts';
import { cutLetters } from './cut-letters.ts';
import { FINISH, type Finish, type Kind, measureFaults, overflow } from './measure.ts';

/**
 * Takes the picture of a screen and gives what its kind does not keep: nothing beyond the edges, no letter cut, sizes
 * of text and targets, contrast, and nothing that axe calls serious.
 */
export async function unfit(page: Page, name: string, kind: Kind): Promise<string[]> {
  const finish: Finish = FINISH[kind];
  await shot(page, name, { fullPage: !finish.whole });
  const { x, y } = await overflow(page);
  const faults = [
    ...(await measureFaults(page, finish)),
    ...(await cutLetters(page)),
    ...(await axeFaults(page)),
  ];
  if (x > 0) faults.push(`${x} px beyond the right edge`);
  if (finish.whole && y > 0) faults.push(`${y} px beyond the lower edge`);
  return faults;
}

/** The same, and nothing may be found; the name goes with each fault. */
export async function fits(page: Page, name: string, kind: Kind): Promise<void> {
  expect([name, await unfit(page, name, kind)]).toEqual([name, []]);
}

/** A chart is drawn for paper: what stands in it is smaller than the screen's own text, until it is enlarged. */
const IN_CHART = /^text [\d.]+ px.*: text in (large-)?chart/;

/** The same around a flow chart. */
export async function fitsAroundChart(page: Page, name: string, kind: Kind): Promise<void> {
  const around = (await unfit(page, name, kind)).filter(fault => !IN_CHART.test(fault));
  expect([name, around]).toEqual([name, []]);
}

/** What has moved by itself since the page began: the sum of its layout shifts, and the elements that did. */
export async function shifted(page: Page): Promise<{ readonly sum: number; readonly of: readonly string[] }> {
  return page.evaluate(
    () =>
      new Promise<{ sum: number; of: string[] }>(resolve => {
        interface Shift {
          readonly value: number;
          readonly hadRecentInput: boolean;
          readonly sources?: readonly { readonly node: Node | null }[];
        }
        let sum = 0;
        const of = new Set<string>();
        const observer = new PerformanceObserver(list => {
          for (const { value, hadRecentInput, sources = [] } of list.getEntries() as unknown as Shift[]) {
            if (hadRecentInput) continue;
            sum += value;
            for (const { node } of sources)
              if (node)
                of.add(node instanceof Element ? node.className.toString() : (node.textContent ?? ''));
          }
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          observer.disconnect();
          resolve({ sum, of: [...of] });
        }, 50);
      }),
  );
}
