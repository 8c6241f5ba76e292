import { FIELD_KEY_BYTES, type FieldKeys } from '../../app/secrets/field-cipher.ts';

/** Takes keys; gives the file's text: {current, keys: {version: base64}}. */
export function keyFileText(keys: FieldKeys): string {
  const texts = Object.entries(keys.keys).map(([version, key]) => [version, key.toString('base64')]);
  return `${JSON.stringify({ current: keys.current, keys: Object.fromEntries(texts) as unknown }, null, 2)}\n`;
}

/**
 * Takes the file's text; gives its keys. Gives 'torn' when it breaks off, 'malformed' when it is whole but says
 * something else: other fields, a version that is no number of 1–999999, a key that is not 32 bytes, no current key.
 */
export function readKeyFileText(text: string): FieldKeys | 'torn' | 'malformed' {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return 'torn';
  }
  if (!isRecord(read) || Object.keys(read).sort().join() !== 'current,keys') return 'malformed';
  const { current, keys: texts } = read;
  if (typeof current !== 'number' || !isRecord(texts)) return 'malformed';
  const keys: Record<number, Buffer> = {};
  for (const [version, base64] of Object.entries(texts)) {
    const key = Buffer.from(typeof base64 === 'string' ? base64 : '', 'base64');
    const plain = /^[1-9][0-9]{0,5}$/.test(version) && key.toString('base64') === base64;
    if (!plain || key.length !== FIELD_KEY_BYTES) return 'malformed';
    keys[Number(version)] = key;
  }
  return keys[current] === undefined ? 'malformed' : { current, keys };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
