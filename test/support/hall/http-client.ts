import type { CommandData, CommandInput, CommandName } from '../../../server/contract/commands.ts';
import type { ViewName, ViewParams, ViewSnapshot } from '../../../server/contract/views/specs.ts';
import type { Refusal } from '../../../server/domain/refusal.ts';

/** What somebody carries: a session cookie, a device's token, a ticket's token. */
export interface Carries {
  readonly cookie?: string;
  readonly device?: string;
  readonly ticket?: string;
}

export type Told<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly refusal?: Refusal; readonly outage?: boolean; readonly incident?: string };

export interface Told200<Data> {
  readonly status: number;
  readonly body: Told<Data>;
}

let made = 0;
/** A commandId of this test process. */
export const nextCommandId = (): string => `test-command-${String((made += 1)).padStart(10, '0')}`;

/** Somebody at the outside face of a hall. */
export class HttpClient {
  readonly url: string;
  carries: Carries;
  constructor(url: string, carries: Carries = {}) {
    this.url = url;
    this.carries = carries;
  }

  headers(): Record<string, string> {
    const { cookie, device, ticket } = this.carries;
    return {
      ...(cookie ? { cookie } : {}),
      ...(device ? { authorization: `Bearer ${device}` } : {}),
      ...(ticket ? { 'x-ticket-token': ticket } : {}),
    };
  }

  /** Posts any text as a command; the raw end of `command`. */
  post(name: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}/api/commands/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.headers(), ...headers },
      body,
    });
  }

  async command<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    commandId = nextCommandId(),
  ): Promise<Told200<CommandData<N>>> {
    const response = await this.post(name, JSON.stringify({ commandId, ...(input as object) }));
    const [cookie] = response.headers.getSetCookie();
    if (cookie) this.carries = { ...this.carries, cookie: cookie.split(';')[0]! };
    return { status: response.status, body: (await response.json()) as Told<CommandData<N>> };
  }

  /** What the hall gives when it says yes; throws what it says otherwise. */
  async must<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandData<N>> {
    const { status, body } = await this.command(name, input);
    if (!body.ok) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
    return body.data;
  }

  /** The code of a refusal; `ok` when there is none. */
  async code<N extends CommandName>(name: N, input: CommandInput<N>): Promise<string> {
    const { status, body } = await this.command(name, input);
    return body.ok ? 'ok' : (body.refusal?.code ?? `no answer: ${status}`);
  }

  async get(path: string): Promise<Response> {
    return fetch(`${this.url}${path}`, { headers: this.headers() });
  }

  async view<N extends ViewName>(
    name: N,
    params: ViewParams<N>,
  ): Promise<{ epoch: string; seq: number; snapshot: ViewSnapshot<N> }> {
    const response = await this.get(`/api/views/${name}?${new URLSearchParams(params as never).toString()}`);
    if (!response.ok) throw new Error(`view ${name}: ${response.status} ${await response.text()}`);
    return (await response.json()) as never;
  }
}
