import type { Chance } from '../../support/hall/chance.ts';
import { somethingPersonal } from './people.ts';

const nested = (depth: number, open: string, close: string): string =>
  open.repeat(depth) + close.repeat(depth);

/** JSON texts that no schema expects. Texts and not values: some of them no program would make. */
const TEXTS: readonly ((chance: Chance) => string)[] = [
  chance => nested(chance.pick([10, 200, 5_000]), '[', ']'),
  chance => {
    const depth = chance.pick([10, 3_000]);
    return `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  },
  chance => JSON.stringify('x'.repeat(chance.pick([100, 5_000, 50_000]))),
  () => '{"__proto__":{"roles":["director"],"ok":true}}',
  () => '{"constructor":{"prototype":{"polluted":true}}}',
  () => '{"toString":null,"valueOf":1,"hasOwnProperty":0}',
  () => '"\\ud800\\udc00\\ud800"',
  () => '"\\u0000\\u0001\\u001b[31m\\u2028"',
  () => '"办件😀👨‍👩‍👧‍👦\\u202e示例"',
  () => '1e400',
  () => '-0',
  () => '123456789012345678901234567890',
  () => 'null',
  () => '[null,[],{},"",0,false]',
  () => `"'; DROP TABLE ticket; -- \\" OR 1=1"`,
  () => '"../../../etc/passwd%00"',
  () => '{"$ne":null}',
  () => '{"_placeholder":true,"num":0}',
  chance => JSON.stringify(somethingPersonal(chance)),
  chance => JSON.stringify({ [somethingPersonal(chance)]: somethingPersonal(chance) }),
];

/** A JSON text of something that nobody asks for. */
export function wildText(chance: Chance): string {
  return chance.pick(TEXTS)(chance);
}

/** What one frame of a socket takes; a body over http takes as much. */
const LONGEST = 60_000;

/** The body of a command in which some fields, known or not, hold something wild. */
export function wildBody(fields: readonly string[], commandId: string, chance: Chance): string {
  const names = [...fields.filter(() => chance.is(0.6)), ...(chance.is(0.3) ? ['__proto__', 'extra'] : [])];
  let body = `{"commandId":${chance.is(0.9) ? JSON.stringify(commandId) : JSON.stringify(somethingPersonal(chance))}`;
  for (const name of names) {
    const part = `,${JSON.stringify(name)}:${wildText(chance)}`;
    if (body.length + part.length < LONGEST) body += part;
  }
  return `${body}}`;
}
