/**
 * Takes a JSON value; gives its one text: keys in code-unit order, no spaces, absent (undefined) keys left out, as
 * RFC 8785 for the values a zod schema lets through. Refuses what JSON cannot say: a bigint, a function, NaN.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && isPlain(value)) {
    let text = '';
    // Sorting without a rule goes by code units; this runs for every command.
    for (const key of Object.keys(value).sort()) {
      const held = value[key];
      if (held !== undefined) text += `${text && ','}${JSON.stringify(key)}:${canonicalJson(held)}`;
    }
    return `{${text}}`;
  }
  throw new TypeError('canonicalJson: not a JSON value');
}

function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
