import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until the answer is truthy; throws with the last trouble otherwise. */
export async function until<T>(
  ask: () => T | Promise<T>,
  { what = 'the condition', timeoutMs = 10_000, everyMs = 25 } = {},
): Promise<NonNullable<T>> {
  const deadline = performance.now() + timeoutMs;
  let trouble: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      trouble = undefined;
    } catch (error) {
      trouble = error;
    }
    if (performance.now() > deadline) {
      throw new Error(`${what} did not come true in ${timeoutMs} ms`, { cause: trouble });
    }
    await sleep(everyMs);
  }
}
