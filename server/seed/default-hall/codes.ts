import type { Item } from '../../domain/hall/plan.ts';

/** Takes items and names as in the items table; gives their codes. A name of no item, or of two, throws: the table is ours. */
export function codesOf(items: readonly Item[], names: readonly string[]): string[] {
  return names.map(name => {
    const [found, ...others] = items.filter(item => item.name === name);
    if (found === undefined || others.length > 0) throw new Error(`not exactly one item is called ${name}`);
    return found.code;
  });
}
