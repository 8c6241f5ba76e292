/** A value of a JSON text and the line it begins on. */
export interface JsonNode {
  readonly line: number;
  readonly value: string | number | boolean | null | readonly JsonNode[] | JsonMembers;
}
type JsonMembers = ReadonlyMap<string, JsonNode>;

/** Where a text stops being JSON, or names a member twice. */
export class JsonFault extends Error {
  constructor(readonly line: number) {
    super(`no JSON on line ${line}`);
  }
}

const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy;
const DEEPEST = 20;

/** Reads a JSON text and keeps the line of each value, which JSON.parse does not say; throws a JsonFault. */
export function readJson(text: string): JsonNode {
  const token = new RegExp(TOKEN);
  let [counted, line] = [0, 1];
  const lineAt = (at: number): number => {
    for (; counted < at; counted += 1) if (text[counted] === '\n') line += 1;
    return line;
  };
  function next(): { readonly sign?: string | undefined; readonly value?: unknown; readonly line: number } {
    const from = token.lastIndex;
    const found = token.exec(text);
    const blank = /^\s*/.exec(text.slice(from))![0].length;
    const at = lineAt(from + blank);
    if (!found) throw new JsonFault(at);
    if (found[1] !== undefined) return { sign: found[1], line: at };
    try {
      return { value: JSON.parse(found[2] ?? found[3]!), line: at };
    } catch {
      throw new JsonFault(at);
    }
  }
  type Read = ReturnType<typeof next>;
  function valueOf(read: Read, depth: number): JsonNode {
    if (depth > DEEPEST) throw new JsonFault(read.line);
    if (read.sign === '[') return { line: read.line, value: itemsOf(depth) };
    if (read.sign === '{') return { line: read.line, value: membersOf(depth) };
    if (read.sign !== undefined) throw new JsonFault(read.line);
    return { line: read.line, value: read.value as string | number | boolean | null };
  }
  function itemsOf(depth: number): JsonNode[] {
    const items: JsonNode[] = [];
    let read = next();
    if (read.sign === ']') return items;
    for (;;) {
      items.push(valueOf(read, depth + 1));
      const after = next();
      if (after.sign === ']') return items;
      if (after.sign !== ',') throw new JsonFault(after.line);
      read = next();
    }
  }
  function membersOf(depth: number): JsonMembers {
    const members = new Map<string, JsonNode>();
    let read = next();
    if (read.sign === '}') return members;
    for (;;) {
      const colon = next();
      const isNew = typeof read.value === 'string' && !members.has(read.value);
      if (!isNew || colon.sign !== ':') throw new JsonFault(read.line);
      members.set(read.value as string, valueOf(next(), depth + 1));
      const after = next();
      if (after.sign === '}') return members;
      if (after.sign !== ',') throw new JsonFault(after.line);
      read = next();
    }
  }
  const whole = valueOf(next(), 0);
  if (text.slice(token.lastIndex).trim() !== '') throw new JsonFault(lineAt(token.lastIndex));
  return whole;
}
