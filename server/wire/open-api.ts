import { z } from 'zod';
import { COMMANDS, type CommandName } from '../contract/commands.ts';
import { commandId } from '../contract/fields.ts';
import { VERSION } from '../contract/feed.ts';
import { VIEWS, type ViewName } from '../contract/views/specs.ts';
import { REFUSAL_CODES } from '../domain/refusal.ts';
import { COMMAND_ACCESS, VIEW_ACCESS } from './access.ts';

const schemaOf = (schema: z.ZodType): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { unrepresentable: 'any' }) as Record<
    string,
    unknown
  >;
  return rest;
};
const json = (schema: object): object => ({ content: { 'application/json': { schema } } });
const REFUSED = {
  description: 'A rule says no, by a closed code',
  ...json({ $ref: '#/components/schemas/Refused' }),
};
const OUTAGE = { description: 'The hall cannot answer now; send the same commandId again' };

function commandPath(name: CommandName): object {
  const { input, data, says } = COMMANDS[name];
  // One object: under allOf, an input that knows all its fields would refuse the commandId beside them.
  const shape = schemaOf(input) as { properties?: object; required?: string[] };
  const body = {
    ...shape,
    properties: { commandId: schemaOf(commandId), ...shape.properties },
    required: ['commandId', ...(shape.required ?? [])],
  };
  const accepted = {
    type: 'object',
    required: ['ok', 'data'],
    properties: { ok: { const: true }, data: schemaOf(data) },
  };
  return {
    post: {
      operationId: name,
      summary: says,
      'x-access': COMMAND_ACCESS[name],
      requestBody: { required: true, ...json(body) },
      responses: {
        200: { description: 'Done', ...json(accepted) },
        '4XX': REFUSED,
        500: { description: 'A fault of ours; only an incident id is told' },
        503: OUTAGE,
      },
    },
  };
}

function viewPath(name: ViewName): object {
  const { params, snapshot, says } = VIEWS[name];
  const fields = Object.entries((schemaOf(params) as { properties?: object }).properties ?? {});
  const shape = z.object({ epoch: z.string(), seq: z.int(), snapshot });
  return {
    get: {
      operationId: `view:${name}`,
      summary: says,
      'x-access': VIEW_ACCESS[name],
      parameters: fields.map(([field, schema]) => ({
        name: field,
        in: 'query',
        required: true,
        schema: schema as object,
      })),
      responses: { 200: { description: 'As it is now', ...json(schemaOf(shape)) }, '4XX': REFUSED },
    },
  };
}

const refusedSchema = {
  type: 'object',
  required: ['ok', 'refusal'],
  properties: {
    ok: { const: false },
    refusal: {
      type: 'object',
      required: ['code', 'params'],
      properties: { code: { enum: [...REFUSAL_CODES] }, params: { type: 'object' } },
    },
  },
};

let made: object | null = null;

/** The interface description, made from the schemas themselves (DESIGN 5). */
export function openApi(): object {
  made ??= {
    openapi: '3.1.0',
    info: { title: 'One-door hall', version: String(VERSION) },
    paths: {
      ...Object.fromEntries(
        (Object.keys(COMMANDS) as CommandName[]).map(name => [`/api/commands/${name}`, commandPath(name)]),
      ),
      ...Object.fromEntries(
        (Object.keys(VIEWS) as ViewName[]).map(name => [`/api/views/${name}`, viewPath(name)]),
      ),
    },
    components: { schemas: { Refused: refusedSchema } },
  };
  return made;
}
