import { COMMANDS, isCommand } from '../contract/commands.ts';
import { commandId as commandIdSchema } from '../contract/fields.ts';
import type { Answer, RefusalCode, RefusalParams } from '../domain/refusal.ts';
import type { HandlerTable } from '../app/handler.ts';
import { Refused } from '../app/handlers/refused.ts';
import type { Ids } from '../app/ports.ts';
import type { Vault } from '../app/secrets/vault.ts';
import type { Sequencer } from '../app/sequencer/sequencer.ts';
import { allowed, COMMAND_ACCESS } from './access.ts';
import type { Caller } from './caller.ts';
import { fieldFaults } from './field-names.ts';

export interface Asked {
  readonly name: unknown;
  readonly commandId: unknown;
  readonly input: unknown;
}

export interface GatewayParts {
  readonly sequencer: Sequencer;
  readonly handlers: HandlerTable;
  readonly vault: Vault;
  readonly ids: Ids;
}

/** How many wrong fields an answer names. */
const MOST_FIELDS = 10;

const no = (code: RefusalCode, params: RefusalParams = {}): Answer => ({
  ok: false,
  refusal: { code, params },
});

/** The one way in for commands: name, access, schema, slow work, sequencer (DESIGN 3.1). Gives answers; throws outages and bugs. */
export class Gateway {
  private readonly parts: GatewayParts;
  constructor(parts: GatewayParts) {
    this.parts = parts;
  }

  async execute(asked: Asked, caller: Caller): Promise<Answer> {
    const { name, commandId } = asked;
    if (typeof name !== 'string' || !isCommand(name)) return no('command.unknown');
    if (!allowed(COMMAND_ACCESS[name], caller.standings)) {
      return no(caller.sender.kind === 'public' ? 'access.sign_in' : 'access.denied');
    }
    const id = commandIdSchema.safeParse(commandId);
    if (!id.success) return no('input.invalid', { fields: ['commandId:invalid_format'] });
    const parsed = COMMANDS[name].input.safeParse(asked.input);
    if (!parsed.success)
      return no('input.invalid', { fields: fieldFaults(name, parsed.error.issues).slice(0, MOST_FIELDS) });
    return this.submit(name, id.data, parsed.data, caller);
  }

  private async submit(name: string, commandId: string, input: unknown, caller: Caller): Promise<Answer> {
    const { handlers, sequencer, vault, ids } = this.parts;
    const handler = handlers.get(name);
    if (!handler) throw new Error(`no handler for ${name}`);
    const { sender } = caller;
    try {
      const asked = { input, sender, hall: sequencer.image.hall, newId: () => ids.next() };
      const prepared = await handler.prepare?.(asked);
      const digest = vault.digest(name, input);
      const answer = await sequencer.submit({ name, commandId, sender, digest, input, prepared, handler });
      return handler.open && answer.ok ? { ok: true, data: await handler.open(answer.data) } : answer;
    } catch (error) {
      if (error instanceof Refused) return { ok: false, refusal: error.refusal };
      throw error;
    }
  }
}
