import { COMMANDS, type CommandName } from '../../../server/contract/commands.ts';
import { VIEWS } from '../../../server/contract/views/specs.ts';
import { COMMAND_ACCESS } from '../../../server/wire/access.ts';
import { broken } from '../../support/hall/broken-input.ts';
import { type Chance, freshId } from '../../support/hall/chance.ts';
import { fitting, shapeOf } from '../../support/hall/from-schema.ts';
import type { Asker, Ground } from './ground.ts';
import { inOrder, storeOf } from './in-store.ts';
import { wildBody, wildText } from './wild.ts';

/** One thing to ask of the hall. */
export interface Ask {
  readonly asker: Asker;
  readonly name: string;
  /** The whole body as it goes over http; by socket its fields are the input. */
  readonly body: string;
  readonly by: 'http' | 'socket' | 'join';
}

/** Against 1: what is slow (a password costs 40 ms), or ends the others' work, is asked less often. */
const SELDOM: Partial<Record<CommandName, number>> = {
  'staff:add': 0.1,
  'staff:setPassword': 0.06,
  'staff:signIn': 0.1,
  'setup:found': 0.1,
  'staff:signOut': 0.1,
  'staff:set': 0.15,
  'day:close': 0.08,
  'hall:configure': 0.4,
  'catalogue:import': 0.4,
  'catalogue:assign': 0.5,
  'notice:raise': 0.05,
  'notice:lift': 0.2,
  'hours:set': 0.2,
  'slip:set': 0.3,
  'message:set': 0.3,
  'voice:set': 0.3,
  'voice:report': 0.4,
  'bulletin:put': 0.5,
  'bulletin:drop': 0.5,
  'duty:set': 0.4,
  'staff:setCard': 0.4,
  'printer:report': 0.4,
  'help:ask': 0.5,
  'help:answer': 0.5,
  'device:revoke': 0.15,
  'device:askPairing': 0.3,
  'hall:confirmTime': 0.3,
  'hall:openNumbers': 0.3,
  'person:erase': 0.3,
  'day:open': 0.4,
  'ticket:take': 4,
  'counter:call': 3,
  'counter:start': 3,
  'counter:finish': 3,
  'counter:pause': 0.4,
  'print:claim': 3,
  'print:sending': 2,
};

const WHEEL = (Object.keys(COMMANDS) as CommandName[]).flatMap(name =>
  Array.from({ length: Math.round(100 * (SELDOM[name] ?? 1)) }, () => name),
);
const ONLY_HTTP = new Set<string>(['staff:signIn', 'staff:signOut', 'setup:found']);

function askerFor(name: CommandName, ground: Ground, chance: Chance): Asker {
  const allowed = ground.askers.filter(one => COMMAND_ACCESS[name].includes(one.standing));
  return chance.is(0.92) && allowed.length > 0 ? chance.pick(allowed) : chance.pick(ground.askers);
}

/** Half are in order, a third are broken in one place, the rest are wild. */
export function nextAsk(ground: Ground, chance: Chance): Ask {
  if (chance.is(0.06)) return joinAsk(ground, chance);
  const name = chance.pick(WHEEL);
  const asker = askerFor(name, ground, chance);
  const by = chance.is(0.35) && !ONLY_HTTP.has(name) ? 'socket' : 'http';
  const commandId = freshId(chance);
  const shape = shapeOf(name);
  const kind = chance.next();
  if (kind > 0.86) {
    const fields = Object.keys(shape.properties ?? {});
    return {
      asker,
      name: chance.is(0.95) ? name : wildName(chance),
      body: wildBody(fields, commandId, chance),
      by,
    };
  }
  const whole = fitting(shape, chance, storeOf(ground)) as Record<string, unknown>;
  const ordered = chance.is(0.8) ? inOrder(name, whole, asker, ground.hall) : whole;
  const input = kind > 0.62 ? broken(shape, ordered, chance) : ordered;
  const fields = typeof input === 'object' && input !== null ? input : { input };
  return { asker, name, body: JSON.stringify({ commandId, ...fields }), by };
}

function wildName(chance: Chance): string {
  return chance.pick([
    '__proto__',
    'toString',
    'ticket:take%00',
    'a'.repeat(3_000),
    '..%2f..%2f',
    '%E0%A4%A',
    '办件:取号',
    '',
  ]);
}

function joinAsk(ground: Ground, chance: Chance): Ask {
  const view = chance.is(0.9) ? chance.pick(Object.keys(VIEWS)) : wildName(chance);
  const params = chance.is(0.6)
    ? JSON.stringify(
        chance.pick<object>([
          {},
          { counterId: 'c-1' },
          { token: 'x~y' },
          { of: 'queue', id: 'q-a', show: 'done' },
        ]),
      )
    : wildText(chance);
  const since = chance.is(0.3) ? wildText(chance) : String(chance.below(5_000));
  const body = `{"view":${JSON.stringify(view)},"params":${params},"since":${since},"epoch":${JSON.stringify('x')}}`;
  return { asker: chance.pick(ground.askers), name: view, body, by: 'join' };
}
