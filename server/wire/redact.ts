import { MARKS, scrubText } from './redact-text.ts';

/**
 * Keys whose value never enters a log, whatever it is: secrets, and what no pattern knows (names, addresses, free
 * text). Compared in lower case without hyphens and underscores.
 */
export const REDACTED_KEYS: readonly string[] = `
  password newpassword oldpassword passwordhash secret token tokenhash sessiontoken devicetoken sid
  authorization proxyauthorization cookie setcookie pairingcode setupcode privatekey fieldkeys databaseurl redisurl
  idnumber idno idcard phone mobile tel telephone email address birthday
  fullname personname holdername applicantname freetext parameters`
  .trim()
  .split(/\s+/);
const REDACTED: ReadonlySet<string> = new Set(REDACTED_KEYS);
export const REDACTED_MARK = '[redacted]';
const DEEPEST = 8;

/**
 * Takes anything for a log; gives a copy to log: strings and keys scrubbed, values of redacted keys gone, numbers that
 * look like a mobile or ID number marked. Of an Error only type, code, message, stack, cause and errors are kept,
 * because drivers hang the statement's parameters on theirs. Bytes become their count; depth ends at 8; a circle is
 * cut; a getter that throws costs the whole value, not the request.
 */
export function scrub(value: unknown): unknown {
  try {
    return scrubbed(value, []);
  } catch {
    return '[unloggable]';
  }
}

function scrubbed(value: unknown, above: readonly object[]): unknown {
  if (typeof value === 'string') return scrubText(value);
  if (typeof value === 'bigint') return scrubText(String(value));
  if (typeof value === 'number') return Number.isInteger(value) && isPersonal(value) ? MARKS.number : value;
  if (typeof value !== 'object' || value === null) return typeof value === 'symbol' ? undefined : value;
  if (above.includes(value)) return '[circle]';
  if (above.length >= DEEPEST) return '[deep]';
  const path = [...above, value];
  if (value instanceof Error) return fields(errorFields(value), path);
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (value instanceof Map || value instanceof Set) return `[${value.size} entries]`;
  if (Array.isArray(value)) return value.map(one => scrubbed(one, path));
  if ('toJSON' in value && typeof value.toJSON === 'function') return scrubbed(value.toJSON(), path);
  return fields(Object.entries(value), path);
}

function isPersonal(number: number): boolean {
  return scrubText(String(number)) !== String(number);
}

function fields(entries: readonly (readonly [string, unknown])[], path: readonly object[]): unknown {
  return Object.fromEntries(
    entries.map(([key, held]) => [scrubText(key), isRedacted(key) ? REDACTED_MARK : scrubbed(held, path)]),
  );
}

function isRedacted(key: string): boolean {
  return REDACTED.has(key.toLowerCase().replace(/[_-]/g, ''));
}

function errorFields(error: Error): [string, unknown][] {
  const code = 'code' in error ? error.code : undefined;
  const all: [string, unknown][] = [
    ['type', error.name],
    ['code', code],
    ['message', error.message],
    ['stack', error.stack],
    ['cause', error.cause],
    ['errors', error instanceof AggregateError ? error.errors : undefined],
  ];
  return all.filter(([, held]) => held !== undefined);
}

/**
 * Takes a finished JSON log line; gives it clean. The last gate: it also sees the message, printf arguments and a child
 * logger's bindings. A clean line passes untouched; one that is not is parsed first, so that it stays JSON.
 */
export function scrubLine(line: string): string {
  if (scrubText(line) === line && !hasOpenKey(line)) return line;
  try {
    return `${JSON.stringify(scrub(JSON.parse(line)))}\n`;
  } catch {
    return scrubText(line);
  }
}

/** A child logger's bindings pass no formatter, so their keys are looked for in the line. */
function hasOpenKey(line: string): boolean {
  for (const [, key] of line.matchAll(/"([\w-]{2,30})":(?!"\[redacted\]")/g))
    if (isRedacted(key ?? '')) return true;
  return false;
}

/** Options for pino: `pino({ ...privateLog, level }, stream)`. Nothing it writes holds what `scrub` takes out. */
export const privateLog = {
  formatters: {
    log(object: Record<string, unknown>): Record<string, unknown> {
      const clean = scrub(object);
      return typeof clean === 'object' && clean !== null ? { ...clean } : { logged: clean };
    },
  },
  serializers: { err: scrub },
  hooks: { streamWrite: scrubLine },
} as const;

export { MARKS, scrubText };
