import { describe, expect, it } from 'vitest';
import type { Sender } from '../../../server/domain/decision.ts';
import { ROLES } from '../../../server/domain/identity/roles.ts';
import { COMMANDS, type CommandName } from '../../../server/contract/commands.ts';
import { VIEWS, type ViewName } from '../../../server/contract/views/specs.ts';
import { HandlerTable } from '../../../server/app/handler.ts';
import { handlerTable } from '../../../server/app/handlers/index.ts';
import type { Vault } from '../../../server/app/secrets/vault.ts';
import { COMMAND_ACCESS, VIEW_ACCESS } from '../../../server/wire/access.ts';
import type { Caller, Standing } from '../../../server/wire/caller.ts';
import { openApi } from '../../../server/wire/open-api.ts';
import { PROJECTIONS } from '../../../server/app/views/index.ts';
import { readView } from '../../../server/wire/topics.ts';
import { Chance, freshId } from '../../support/hall/chance.ts';
import { fitting, shapeOf } from '../../support/hall/from-schema.ts';
import { gatewayOver } from '../../support/hall/mute-gateway.ts';

const NAMES = Object.keys(COMMANDS) as CommandName[];
const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];
const STANDINGS: readonly Standing[] = [
  ...ROLES,
  'kiosk',
  'display',
  'agent',
  'ticket',
  'public',
  'system',
  'clock',
];

function senderOf(standing: Standing): Sender {
  if (standing === 'kiosk' || standing === 'display' || standing === 'agent')
    return { kind: 'device', stationId: 'k-1' };
  if (standing === 'ticket') return { kind: 'ticket', ticketId: 't-1' };
  if (standing === 'public' || standing === 'system' || standing === 'clock') return { kind: standing };
  return { kind: 'staff', staffId: 'staff-1', sessionId: 'session-1' };
}

/** Whoever comes over the wire is also one of the public; the machine's own senders never do. */
function callerIn(standing: Standing): Caller {
  const fromWire = standing !== 'system' && standing !== 'clock' && standing !== 'public';
  return { sender: senderOf(standing), standings: fromWire ? [standing, 'public'] : [standing] };
}

const mayBe = (table: readonly Standing[], standing: Standing): boolean =>
  callerIn(standing).standings.some(one => table.includes(one));

const refusalFor = (standing: Standing): string =>
  standing === 'public' ? 'access.sign_in' : 'access.denied';

/** Vault and store are touched only when a handler prepares, and here none does. */
const vault = { digest: () => 'digest', readToken: () => 'ticket-1' } as unknown as Vault;

/** What those views ask for that ask for something. */
const PARAMS: { readonly [N in ViewName]?: object } = {
  ticket: { token: 'id~mark' },
  counter: { counterId: 'c-1' },
  papers: { caseId: 'case-1' },
  item: { itemCode: 'i-1' },
  comment: { itemCode: 'i-1' },
  entry: { itemCode: 'i-1' },
  matter: { itemCode: 'i-1' },
  duty: { month: '2026-11' },
  tickets: { of: 'hall', id: 'hall', show: 'waiting' },
};

describe('the access table', () => {
  it.each(NAMES.flatMap(name => STANDINGS.map(standing => ({ name, standing }))))(
    '[A1] $name by $standing',
    async ({ name, standing }) => {
      const { gateway, submitted } = gatewayOver(vault);
      const chance = new Chance(7);
      const input = fitting(shapeOf(name), chance);
      const answer = await gateway.execute({ name, commandId: freshId(chance), input }, callerIn(standing));
      const allowed = mayBe(COMMAND_ACCESS[name], standing);
      expect(submitted).toEqual(allowed ? [name] : []);
      if (!allowed)
        expect(answer).toEqual({ ok: false, refusal: { code: refusalFor(standing), params: {} } });
    },
  );

  it.each(VIEW_NAMES.flatMap(view => STANDINGS.map(standing => ({ view, standing }))))(
    '[A1] view $view for $standing',
    ({ view, standing }) => {
      const params = PARAMS[view] ?? {};
      const asked = readView(vault, callerIn(standing), view, params);
      if (mayBe(VIEW_ACCESS[view], standing)) expect(asked).toMatchObject({ view });
      else expect(asked).toEqual({ refused: refusalFor(standing) });
    },
  );

  it('[A1] anybody may give only the commands without which nobody could come in, and book, and see public views', () => {
    const open = (table: Readonly<Record<string, readonly Standing[]>>) =>
      Object.keys(table).filter(name => table[name]!.includes('public'));
    expect(open(COMMAND_ACCESS)).toEqual([
      ...['setup:found', 'staff:signIn', 'device:askPairing', 'booking:book', 'booking:cancel'],
      'booking:sendCode',
    ]);
    expect(open(VIEW_ACCESS)).toEqual([
      'board',
      'kiosk',
      'catalogue',
      'item',
      'disclosure',
      'comment',
      'ticket',
      'figures',
    ]);
  });

  it('[A1] nobody but a person of the hall, a device or a ticket is in it', () => {
    const named = new Set([...Object.values(COMMAND_ACCESS), ...Object.values(VIEW_ACCESS)].flat());
    expect(named.has('system') || named.has('clock')).toBe(false);
  });
});

describe('one list of commands and views', () => {
  const parts = { store: {}, vault: {}, ids: {} } as never;
  const handled = handlerTable(parts).names();
  const paths = Object.keys((openApi() as { paths: object }).paths);

  it('[A1] every command has a schema, a handler, a row of access and a path in the description, and nothing else has', () => {
    const sorted = [...NAMES].sort();
    expect(handled.filter(name => !name.startsWith('clock:')).sort()).toEqual(sorted);
    expect(Object.keys(COMMAND_ACCESS).sort()).toEqual(sorted);
    const described = paths.filter(path => path.startsWith('/api/commands/')).map(path => path.slice(14));
    expect(described.sort()).toEqual(sorted);
  });

  it('[A1] every view has a projection, a row of access and a path in the description, and nothing else has', () => {
    const sorted = [...VIEW_NAMES].sort();
    expect(Object.keys(PROJECTIONS).sort()).toEqual(sorted);
    expect(Object.keys(VIEW_ACCESS).sort()).toEqual(sorted);
    const described = paths.filter(path => path.startsWith('/api/views/')).map(path => path.slice(11));
    expect(described.sort()).toEqual(sorted);
  });

  it('every name is area:verb, and two handlers of one name are a fault at start', () => {
    for (const name of NAMES) expect(name).toMatch(/^[a-z]+:[a-zA-Z]+$/);
    const table = new HandlerTable().add('a:b', { decide: () => ({}) as never });
    expect(() => table.add('a:b', { decide: () => ({}) as never })).toThrow(/two handlers/);
  });

  it('the description of a command asks for its commandId and lets it through beside the input', () => {
    const described = openApi() as {
      paths: Record<
        string,
        { post?: { requestBody: { content: { 'application/json': { schema: Described } } } } }
      >;
    };
    for (const name of NAMES) {
      const { schema } =
        described.paths[`/api/commands/${name}`]!.post!.requestBody.content['application/json'];
      const parts = schema.allOf ?? [schema];
      for (const part of parts)
        if (part.additionalProperties === false)
          expect([name, Object.keys(part.properties ?? {})]).toEqual([
            name,
            expect.arrayContaining(['commandId']),
          ]);
      expect(parts.some(part => part.required?.includes('commandId'))).toBe(true);
    }
  });
});

interface Described {
  readonly allOf?: readonly Described[];
  readonly properties?: object;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
}
