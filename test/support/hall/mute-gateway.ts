import { COMMANDS } from '../../../server/contract/commands.ts';
import { HandlerTable } from '../../../server/app/handler.ts';
import type { Ids } from '../../../server/app/ports.ts';
import type { Vault } from '../../../server/app/secrets/vault.ts';
import type { Sequencer, Submission } from '../../../server/app/sequencer/sequencer.ts';
import { emptyHall } from '../../../server/domain/state/hall.ts';
import { Gateway } from '../../../server/wire/gateway.ts';

/** The real gateway before a sequencer that says yes to everything and only notes what came through. */
export function gatewayOver(vault: Vault): { gateway: Gateway; submitted: string[] } {
  const submitted: string[] = [];
  const handlers = new HandlerTable();
  for (const name of Object.keys(COMMANDS))
    handlers.add(name, { decide: () => ({ facts: [], answer: { ok: true, data: null } }) });
  const sequencer = {
    image: { hall: emptyHall() },
    submit: ({ name }: Submission) => {
      submitted.push(name);
      return Promise.resolve({ ok: true, data: null });
    },
  } as unknown as Sequencer;
  const ids: Ids = { next: () => 'id-1', random: bytes => Buffer.alloc(bytes) };
  return { gateway: new Gateway({ sequencer, handlers, vault, ids }), submitted };
}
