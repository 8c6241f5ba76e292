import { randomBytes } from 'node:crypto';
import type { CommandData, CommandInput, CommandName } from '../../server/contract/commands.ts';
import type { ViewName, ViewParams, ViewSnapshot } from '../../server/contract/views/specs.ts';

export type Told<N extends CommandName> =
  { readonly ok: true; readonly data: CommandData<N> } | { readonly ok: false; readonly code: string };

interface Carries {
  readonly device?: string;
  readonly ticket?: string;
}

const GIVE_UP_MS = 20_000;

/** One player's line to the hall over plain http, as any program would speak to it. */
export class Line {
  private cookie = '';
  private readonly url: string;
  private readonly carries: Carries;
  constructor(url: string, carries: Carries = {}) {
    this.url = url;
    this.carries = carries;
  }

  private headers(): Record<string, string> {
    const { device, ticket } = this.carries;
    return {
      'content-type': 'application/json',
      ...(this.cookie && { cookie: this.cookie }),
      ...(device && { authorization: `Bearer ${device}` }),
      ...(ticket && { 'x-ticket-token': ticket }),
    };
  }

  /** Gives a command; a rule's no is told by its code. */
  async command<N extends CommandName>(name: N, input: CommandInput<N>): Promise<Told<N>> {
    const response = await fetch(`${this.url}/api/commands/${name}`, {
      method: 'POST',
      headers: this.headers(),
      body: JSON.stringify({ commandId: randomBytes(10).toString('hex'), ...input }),
      signal: AbortSignal.timeout(GIVE_UP_MS),
    });
    const session = response.headers.getSetCookie().find(text => text.startsWith('hall_session='));
    if (session) this.cookie = session.split(';')[0]!;
    const told = (await response.json()) as {
      ok: boolean;
      data?: CommandData<N>;
      refusal?: { code: string };
    };
    if (told.ok) return { ok: true, data: told.data! };
    return { ok: false, code: told.refusal?.code ?? `status ${response.status}` };
  }

  /** Gives a command and insists on a yes. */
  async must<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandData<N>> {
    const told = await this.command(name, input);
    if (!told.ok) throw new Error(`${name}: ${told.code}`);
    return told.data;
  }

  /** Reads a view as it is now. */
  async view<N extends ViewName>(name: N, params: ViewParams<N>): Promise<ViewSnapshot<N>> {
    const query = new URLSearchParams(params as Record<string, string>).toString();
    const response = await fetch(`${this.url}/api/views/${name}?${query}`, {
      headers: this.headers(),
      signal: AbortSignal.timeout(GIVE_UP_MS),
    });
    const told = (await response.json()) as { snapshot?: ViewSnapshot<N> };
    if (!told.snapshot) throw new Error(`${name}: ${JSON.stringify(told).slice(0, 200)}`);
    return told.snapshot;
  }
}
