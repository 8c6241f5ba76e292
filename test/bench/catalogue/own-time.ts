import type { Page } from 'playwright-core';

interface Mark {
  readonly cat: string;
  readonly name: string;
  /** The thread's own processor time, µs. */
  readonly tts?: number;
}

/**
 * Runs work in a page and gives, by the first word of its marks, how long the page's thread itself worked from each
 * `… begins` to the next `… ends`, ms: what others on this machine took meanwhile does not count, the slowing does.
 */
export async function ownTimes<T>(
  page: Page,
  work: () => Promise<T>,
): Promise<{ told: T; own: Record<string, number[]> }> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ['blink.user_timing'] });
  let trace = Buffer.alloc(0);
  const told = await work().finally(async () => void (trace = Buffer.from(await browser.stopTracing())));
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly Mark[] };
  const own: Record<string, number[]> = {};
  const begun = new Map<string, number>();
  for (const { cat, name, tts } of traceEvents.filter(event => event.cat.includes('blink.user_timing'))) {
    const [what, step] = name.split(' ') as [string, string | undefined];
    if (tts === undefined) throw new Error(`a mark of ${cat} without its thread's time: ${name}`);
    if (step === 'begins') begun.set(what, tts);
    else if (step === 'ends') (own[what] ??= []).push((tts - begun.get(what)!) / 1_000);
  }
  return { told, own };
}
