import { randomBytes } from 'node:crypto';
import { OPEN_TICKET_RULES } from '../../server/contract/queue.ts';
import type { Answer } from '../../server/domain/refusal.ts';

export type Told = Answer<Record<string, unknown>> | { ok: false; outage: boolean; incident?: string };

/** A random commandId. */
export const newCommandId = (): string => randomBytes(10).toString('hex');

const PASSWORD = 'Hall-test-2026';

/** A member of staff over plain http, as any program would speak to the hall. */
export class StaffClient {
  cookie = '';
  url: string;
  constructor(url: string) {
    this.url = url;
  }

  /** Gives a command, once; rejects when no answer comes. */
  async command(name: string, input: object = {}, commandId = newCommandId()): Promise<Told> {
    const response = await fetch(`${this.url}/api/commands/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify({ commandId, ...input }),
      signal: AbortSignal.timeout(15_000),
    });
    const session = response.headers.getSetCookie().find(text => text.startsWith('hall_session='));
    if (session) this.cookie = session.split(';')[0]!;
    return (await response.json()) as Told;
  }

  /** Gives a command and insists on a yes. */
  async must(name: string, input: object = {}, commandId = newCommandId()): Promise<Record<string, unknown>> {
    const told = await this.command(name, input, commandId);
    if (!told.ok) throw new Error(`${name}: ${JSON.stringify(told)}`);
    return told.data;
  }

  async view(
    name: string,
    params: Record<string, string> = {},
  ): Promise<{
    epoch: string;
    seq: number;
    snapshot: Record<string, Record<string, Record<string, unknown>>>;
  }> {
    const query = new URLSearchParams(params).toString();
    const response = await fetch(`${this.url}/api/views/${name}?${query}`, {
      headers: { cookie: this.cookie },
    });
    return (await response.json()) as never;
  }

  /** The same person at another process of the hall. */
  at(url: string): StaffClient {
    const other = new StaffClient(url);
    other.cookie = this.cookie;
    return other;
  }
}

/** Makes the first director of a fresh hall and opens its day. */
export async function foundDirector(url: string): Promise<StaffClient> {
  const port = new URL(url).port;
  const setup = (await (await fetch(`http://127.0.0.1:${port}/api/setup`)).json()) as { code: string };
  const director = new StaffClient(url);
  const login = { login: 'director', password: PASSWORD };
  await director.must('setup:found', { ...login, name: '王主任', code: setup.code });
  await director.must('staff:signIn', login);
  // No test waits a minute for a missed call; those of the rule itself set their own.
  await director.must('tickets:set', { rules: OPEN_TICKET_RULES });
  await director.must('day:open', { date: '2026-11-23', anyTime: true });
  return director;
}
