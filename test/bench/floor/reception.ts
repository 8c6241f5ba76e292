import { OPEN_TICKET_RULES } from '../../../server/contract/queue.ts';
import { machineIds } from '../../../server/ports.ts';
import type { ServerProcess } from '../../support/server-process.ts';

/** What the bench knows of a server whose hall is open. */
export interface Reception {
  readonly port: number;
  /** The director's, who is a guide too. */
  readonly cookie: string;
  readonly queueIds: readonly string[];
  /** Adds an officer and signs in; gives the cookie. */
  officer(number: number): Promise<string>;
}

const PASSWORD = 'Bench-Ferry-Lantern-4711';

/** Founds the first director of a fresh hall, signs in and opens the day. */
export async function openReception({ port }: ServerProcess): Promise<Reception> {
  const base = `http://127.0.0.1:${port}`;
  const post = async (name: string, input: object, cookie = ''): Promise<Response> => {
    const response = await fetch(`${base}/api/commands/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ commandId: machineIds.next(), ...input }),
    });
    if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`);
    return response;
  };
  const signIn = async (login: string): Promise<string> => {
    const response = await post('staff:signIn', { login, password: PASSWORD });
    return response.headers.getSetCookie()[0]!.split(';')[0]!;
  };
  const { code } = (await (await fetch(`${base}/api/setup`)).json()) as { code: string };
  await post('setup:found', { code, login: 'director', name: 'Bench', password: PASSWORD });
  const cookie = await signIn('director');
  await post('tickets:set', { rules: OPEN_TICKET_RULES }, cookie);
  await post('day:open', { date: new Date().toISOString().slice(0, 10), anyTime: true }, cookie);
  const board = (await (await fetch(`${base}/api/views/kiosk`)).json()) as {
    snapshot: { queues: Record<string, unknown> };
  };
  return {
    port,
    cookie,
    queueIds: Object.keys(board.snapshot.queues),
    async officer(number) {
      const login = `officer${number}`;
      const input = { login, name: `Officer ${number}`, password: PASSWORD, roles: ['officer'] };
      await post('staff:add', input, cookie);
      return signIn(login);
    },
  };
}
