/** A statement as it travels: its text, whether it came as text or as a prepared statement's execution. */
export interface Statement {
  readonly text: string;
}

const COMMAND = {
  quit: 0x01,
  query: 0x03,
  prepare: 0x16,
  execute: 0x17,
  longData: 0x18,
  close: 0x19,
} as const;
const HEADER = 4;
const FULL = 0xffffff;

/** Reads one session's bytes in both directions far enough to know which statements are sent and when they are answered. */
export interface SessionReader {
  /** Statements whose last byte is in this chunk. */
  client(chunk: Buffer): Statement[];
  /** The statement that this chunk begins to answer, or null. */
  server(chunk: Buffer): Statement | null;
}

/** A reader for one new connection. TLS and compression are beyond it. */
export function readSession(): SessionReader {
  const prepared = new Map<number, string>();
  let buffer = Buffer.alloc(0);
  let payload = Buffer.alloc(0);
  let isStart = true;
  /** What the server owes an answer to; a prepare's text waits for the id that the answer brings. */
  let asked: { statement: Statement | null; prepares: string | null } | null = null;

  const command = (packet: Buffer): Statement | null => {
    const code = packet[0];
    if (code === COMMAND.quit || code === COMMAND.longData || code === COMMAND.close) return null;
    const text = code === COMMAND.query || code === COMMAND.prepare ? textOf(packet) : '';
    const prepares = code === COMMAND.prepare ? text : null;
    let statement: Statement | null = null;
    if (code === COMMAND.query) statement = { text };
    if (code === COMMAND.execute) statement = { text: prepared.get(packet.readUInt32LE(1)) ?? '' };
    asked = { statement, prepares };
    return statement;
  };

  return {
    client: chunk => {
      buffer = Buffer.concat([buffer, chunk]);
      const found: Statement[] = [];
      while (buffer.length >= HEADER) {
        const length = buffer.readUIntLE(0, 3);
        if (buffer.length < HEADER + length) break;
        if (payload.length === 0) isStart = buffer[3] === 0;
        payload = Buffer.concat([payload, buffer.subarray(HEADER, HEADER + length)]);
        buffer = buffer.subarray(HEADER + length);
        if (length === FULL) continue; // the rest of a very long statement follows
        // A client's own sequence starts at 0 for a command; the answers of the handshake count on from the server's.
        const statement = isStart && payload.length > 0 ? command(payload) : null;
        payload = Buffer.alloc(0);
        if (statement) found.push(statement);
      }
      return found;
    },
    server: chunk => {
      if (!asked) return null;
      const { statement, prepares } = asked;
      asked = null;
      if (prepares !== null && chunk[HEADER] === 0) prepared.set(chunk.readUInt32LE(HEADER + 1), prepares);
      return statement;
    },
  };
}

/** MySQL 8 may put "no attributes, one set" (00 01) before a query's text. */
function textOf(packet: Buffer): string {
  const hasEmptyAttributes = packet[0] === COMMAND.query && packet[1] === 0 && packet[2] === 1;
  return packet.subarray(hasEmptyAttributes ? 3 : 1).toString('utf8');
}
