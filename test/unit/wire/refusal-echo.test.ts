import { describe, expect, it } from 'vitest';
import { COMMANDS, type CommandName } from '../../../server/contract/commands.ts';
import type { Vault } from '../../../server/app/secrets/vault.ts';
import { COMMAND_ACCESS } from '../../../server/wire/access.ts';
import type { Caller } from '../../../server/wire/caller.ts';
import { Chance, freshId } from '../../support/hall/chance.ts';
import { broken } from '../../support/hall/broken-input.ts';
import { fitting, shapeOf } from '../../support/hall/from-schema.ts';
import { gatewayOver } from '../../support/hall/mute-gateway.ts';

const vault = { digest: () => 'digest' } as unknown as Vault;
const SECRET = 'Zq7secret-陈晓-11010519491231002X';

const insider = (name: CommandName): Caller => ({
  sender: { kind: 'staff', staffId: 'staff-1', sessionId: 'session-1' },
  standings: COMMAND_ACCESS[name],
});

/** The same value with every text in it, and the keys of open records, made a secret. */
function secretly(value: unknown): unknown {
  if (typeof value === 'string') return `${SECRET}${value}`;
  if (Array.isArray(value)) return value.map(secretly);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, secretly(held)]));
}

describe('what was not understood', () => {
  it.each(Object.keys(COMMANDS) as CommandName[])(
    '[A1] %s is refused by field and kind of fault, without what it said',
    async name => {
      const { gateway } = gatewayOver(vault);
      const chance = new Chance(11);
      for (let i = 0; i < 40; i += 1) {
        const input = secretly(broken(shapeOf(name), fitting(shapeOf(name), chance), chance));
        const answer = await gateway.execute({ name, commandId: freshId(chance), input }, insider(name));
        expect(JSON.stringify(answer)).not.toContain(SECRET.slice(0, 9));
      }
    },
  );

  it.each([
    ['an unknown key', 'day:close', { [SECRET]: 1 }],
    ['the key of a record', 'device:seen', { dayId: null, highest: { [SECRET]: 1 } }],
    ['the value under such a key', 'device:seen', { dayId: null, highest: { [SECRET]: SECRET } }],
    ['a whole text for an object', 'ticket:take', SECRET],
    ['a list for an object', 'staff:signIn', [SECRET]],
    ['a wrong word of a list', 'device:askPairing', { kind: SECRET }],
  ])('[A1] %s is not said again', async (_, name, input) => {
    const { gateway } = gatewayOver(vault);
    const answer = await gateway.execute(
      { name, commandId: 'commandid-0123456789', input },
      insider(name as CommandName),
    );
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'input.invalid' } });
    expect(JSON.stringify(answer)).not.toContain('Zq7');
    expect(JSON.stringify(answer)).not.toContain('11010519491231002X');
  });

  it.each([
    'toString',
    '__proto__',
    'constructor',
    '',
    'ticket:take ',
    'TICKET:TAKE',
    SECRET,
    7,
    null,
    ['ticket:take'],
    {},
  ])('[A1] a name that names no command is refused plainly: %j', async name => {
    const { gateway } = gatewayOver(vault);
    const answer = await gateway.execute({ name, commandId: 'x', input: {} }, insider('ticket:take'));
    expect(answer).toEqual({ ok: false, refusal: { code: 'command.unknown', params: {} } });
  });
});
