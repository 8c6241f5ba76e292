import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What WCAG 2.1 A and AA ask for, and axe's own good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
/** A screen of its own in a box on a wall is no document with landmarks and headings to jump between. */
const NOT_ASKED = ['region', 'landmark-one-main', 'page-has-heading-one', 'heading-order'];

/** What axe-core finds on the page and calls serious or critical: rule, element and why. The policy lets no script in, evaluate does. */
export async function axeFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    ({ tags, off }) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        rules: Object.fromEntries(off.map(rule => [rule, { enabled: false }])),
        resultTypes: ['violations'],
      }),
    { tags: TAGS, off: NOT_ASKED },
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `axe ${id}: ${String(target)} ${firstReason(failureSummary)}`,
      ),
    );
}

function firstReason(summary: string | undefined): string {
  return (summary ?? '').split('\n').slice(1, 2).join('').trim().slice(0, 160);
}
