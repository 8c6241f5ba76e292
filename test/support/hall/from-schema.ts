import { z } from 'zod';
import { COMMANDS, type CommandName } from '../../../server/contract/commands.ts';
import type { Chance } from './chance.ts';

/** As much of a JSON schema as the contract's inputs use. */
export interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Shape | boolean;
  readonly propertyNames?: Shape;
  readonly items?: Shape;
  readonly prefixItems?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** Something real for a field of this name; undefined when there is nothing in store. */
export type Store = (field: string, chance: Chance) => unknown;

const NOTHING: Store = () => undefined;
const shapes = new Map<CommandName, Shape>();

/** What a command's input looks like, from its own schema. */
export function shapeOf(name: CommandName): Shape {
  const known = shapes.get(name);
  if (known) return known;
  const shape = z.toJSONSchema(COMMANDS[name].input, { unrepresentable: 'any' }) as Shape;
  shapes.set(name, shape);
  return shape;
}

/** A value that the schema lets through; fields by name come from the store where it has something. */
export function fitting(shape: Shape, chance: Chance, store: Store = NOTHING, field = ''): unknown {
  const real = field === '' ? undefined : store(field, chance);
  if (real !== undefined) return real;
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return chance.pick(shape.enum);
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) return fitting(chance.pick(choices), chance, store, field);
  switch (shape.type) {
    case 'object':
      return objectOf(shape, chance, store);
    case 'array': {
      if (shape.prefixItems) return shape.prefixItems.map(one => fitting(one, chance, store));
      const length = chance.between(shape.minItems ?? 0, Math.min(shape.maxItems ?? 3, 3));
      const items = Array.from({ length }, () => fitting(shape.items ?? {}, chance, store));
      return [...new Map(items.map(one => [JSON.stringify(one), one])).values()];
    }
    case 'string':
      return stringOf(shape, chance);
    case 'integer':
    case 'number': {
      const [from, to] = [shape.minimum ?? 0, Math.min(shape.maximum ?? 1e6, Number.MAX_SAFE_INTEGER)];
      return chance.is(0.2) ? chance.pick([from, to]) : from + Math.floor(chance.next() * (to - from));
    }
    case 'boolean':
      return chance.is(0.5);
    default:
      return null;
  }
}

function objectOf(shape: Shape, chance: Chance, store: Store): Record<string, unknown> {
  const { properties = {}, required = [], additionalProperties, propertyNames } = shape;
  const entries = Object.entries(properties)
    .filter(([name]) => required.includes(name) || chance.is(0.5))
    .map(([name, one]): [string, unknown] => [name, fitting(one, chance, store, name)]);
  if (typeof additionalProperties === 'object' && propertyNames) {
    for (let i = chance.below(3); i > 0; i -= 1)
      entries.push([stringOf(propertyNames, chance), fitting(additionalProperties, chance, store)]);
  }
  return Object.fromEntries(entries);
}

const PRINTABLE = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at));
/** A law's version. */
const YEAR_OR_DATE = '^\\d{4}(-\\d{2}-\\d{2})?$';
const TIME_OF_DAY = '^([01]\\d|2[0-3]):[0-5]\\d$';
const COUNTED = /^\^(\[[^\]]+\]|\\d)\{(\d+)(?:,(\d+))?\}\$$/;

function stringOf({ pattern, format, minLength = 0, maxLength = 40 }: Shape, chance: Chance): string {
  if (format === 'date')
    return `20${chance.between(26, 29)}-0${chance.between(1, 9)}-${chance.between(10, 28)}`;
  if (pattern === YEAR_OR_DATE) return `20${chance.between(10, 26)}`;
  if (pattern === TIME_OF_DAY) return `1${chance.between(0, 9)}:${chance.between(10, 59)}`;
  const counted = pattern === undefined ? null : COUNTED.exec(pattern);
  if (counted) {
    const one = new RegExp(`^${counted[1]!}$`);
    const [from, to] = [Number(counted[2]), Number(counted[3] ?? counted[2])];
    return chance.text(
      chance.between(from, Math.min(to, from + 20)),
      PRINTABLE.filter(sign => one.test(sign)).join(''),
    );
  }
  const length = chance.between(minLength, Math.min(maxLength, minLength + 12));
  return chance.text(length, chance.is(0.5) ? '办件中心窗口号' : 'abc XYZ-09');
}
