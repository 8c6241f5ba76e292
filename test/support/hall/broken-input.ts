import type { Chance } from './chance.ts';
import type { Shape } from './from-schema.ts';

type Objects = Record<string, unknown>;

const isObject = (value: unknown): value is Objects =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const OTHER_TYPES: readonly unknown[] = [null, true, 0, -1, 1.5, '', 'x', [], {}, [[]], { a: 1 }, '1', 1e21];
const ODD_TEXTS = [
  '\u0000',
  '\u0007bell',
  '\u2028',
  '\ud800',
  '😀'.repeat(30),
  '  ',
  '办件',
  '-'.repeat(500),
  'ａ１',
];

/** Takes a value that fits and breaks it in one place: a field less or more, another type, beyond a boundary. */
export function broken(shape: Shape, value: unknown, chance: Chance): unknown {
  if (!isObject(value)) return chance.pick(OTHER_TYPES);
  const fields = Object.keys(value);
  const how = chance.below(fields.length === 0 ? 1 : 5);
  const copy: Objects = { ...value };
  if (how === 0) {
    copy[chance.pick(['unknown', 'admin', 'roles', 'commandID', 'constructor', 'x'.repeat(200)])] =
      chance.pick(OTHER_TYPES);
    return copy;
  }
  const field = chance.pick(fields);
  const inner = shape.properties?.[field] ?? {};
  if (how === 1) delete copy[field];
  else if (how === 2) copy[field] = chance.pick(OTHER_TYPES);
  else if (how === 3) copy[field] = beyond(inner, copy[field], chance);
  else copy[field] = deeper(inner, copy[field], chance);
  return copy;
}

/** A value of the right type on the wrong side of a boundary. */
function beyond(shape: Shape, value: unknown, chance: Chance): unknown {
  if (typeof value === 'number')
    return chance.pick([
      (shape.minimum ?? 0) - 1,
      (shape.maximum ?? 0) + 1,
      value + 0.5,
      -0,
      9_007_199_254_740_993,
      1e308,
    ]);
  if (typeof value === 'string')
    return chance.pick([
      ...ODD_TEXTS,
      value.repeat(300),
      `${value}\n`,
      'x'.repeat((shape.maxLength ?? 40) + 1),
    ]);
  if (Array.isArray(value))
    return Array.from({ length: (shape.maxItems ?? 10) + 1 }, () => value[0] ?? 0).slice(0, 3_000);
  return chance.pick(OTHER_TYPES);
}

function deeper(shape: Shape, value: unknown, chance: Chance): unknown {
  if (isObject(value)) return broken(shape, value, chance);
  if (Array.isArray(value) && value.length > 0)
    return value.map((one, at) => (at === 0 ? broken(shape.items ?? {}, one, chance) : (one as unknown)));
  return beyond(shape, value, chance);
}
