/** A value with the keys of its objects in one order, whatever order they came in. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, inOrder(one)]));
}

/** The content of a value as one text; two values of the same content have the same. */
export const contentOf = (value: unknown): string => JSON.stringify(inOrder(value));

/** Whether two values hold the same, in whatever order their keys came. */
export const sameContent = (a: unknown, b: unknown): boolean => contentOf(a) === contentOf(b);

/** A copy of a value that was read from the wire. */
export const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
