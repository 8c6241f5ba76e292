import { describe } from 'vitest';
import { whyMissing, type Need } from './missing.ts';

type Suite = (name: string, tests: () => void) => void;

/**
 * `needs('mariadb')('the store', () => …)`: describe where everything is there; else the tests count as skipped, under a
 * name that says why, and the console says it too.
 */
export function needs(...parts: readonly Need[]): Suite {
  const reasons = parts.flatMap(part => {
    const why = whyMissing(part);
    return why === null ? [] : [`${part}: ${why}`];
  });
  if (reasons.length === 0) return (name, tests) => void describe(name, tests);
  return (name, tests) => {
    const title = `SKIP: ${name} (${reasons.join('; ')})`;
    console.warn(title);
    describe.skip(title, tests);
  };
}
