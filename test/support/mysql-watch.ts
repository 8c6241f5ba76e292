import { readSession, type SessionReader } from './mysql-packets.ts';
import type { Link, Proxy, Verdict } from './proxy.ts';

/** 'sent': the statement is still in our hands; 'answered': the server has done it, the client does not know yet. */
export type Phase = 'sent' | 'answered';

export interface Watch {
  /** How often the statement was sent on sessions that count. */
  readonly seen: number;
  stop(): void;
}

export interface MysqlWatchOptions {
  /** A text matches a statement that begins with it (any case); a pattern is searched in the statement. */
  readonly on: string | RegExp;
  /** Only sessions on which an earlier statement matched this: the sequencer's connection, say, and not the readers'. */
  readonly within?: RegExp;
  readonly then: (phase: Phase, statement: string, link: Link) => Verdict | Promise<Verdict>;
}

interface Session {
  readonly reader: SessionReader;
  counts: boolean;
  /** The matched statement whose answer is awaited. */
  open: string | null;
}

/** Calls `then` when a matching statement is sent, and again when its answer comes; each verdict is obeyed. Set it before clients connect. */
export function mysqlWatch(proxy: Proxy, { on, within, then }: MysqlWatchOptions): Watch {
  const sessions = new WeakMap<Link, Session>();
  let seen = 0;
  const sessionOf = (link: Link): Session => {
    const session = sessions.get(link) ?? { reader: readSession(), counts: within === undefined, open: null };
    sessions.set(link, session);
    return session;
  };
  const offClient = proxy.onClientData(async (chunk, link) => {
    const session = sessionOf(link);
    let verdict: Verdict = 'pass';
    for (const { text } of session.reader.client(chunk)) {
      session.open = null;
      if (session.counts && matches(on, text)) {
        seen += 1;
        session.open = text;
        verdict = await then('sent', text, link);
      }
      if (within && found(within, text)) session.counts = true;
    }
    return verdict;
  });
  const offServer = proxy.onServerData(async (chunk, link) => {
    const session = sessionOf(link);
    const answered = session.reader.server(chunk);
    const text = session.open;
    if (!answered || text === null) return 'pass';
    session.open = null;
    return then('answered', text, link);
  });
  return {
    get seen() {
      return seen;
    },
    stop: () => {
      offClient();
      offServer();
    },
  };
}

function matches(on: string | RegExp, text: string): boolean {
  return typeof on === 'string'
    ? text.trimStart().toUpperCase().startsWith(on.toUpperCase())
    : found(on, text);
}

/** A pattern with the g flag remembers where it stopped; a watch must not. */
function found(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}
