import { z } from 'zod';
import { COMMANDS, type CommandName } from '../contract/commands.ts';

const known = new Map<CommandName, ReadonlySet<string>>();

/** The field names of a command's input, at any depth. Keys that a sender chooses, as in a record, are not among them. */
export function fieldNames(command: CommandName): ReadonlySet<string> {
  const found = known.get(command) ?? new Set(namesIn(z.toJSONSchema(COMMANDS[command].input)));
  known.set(command, found);
  return found;
}

/** Which fields are wrong, as path:code, by path only: a value may be personal, and so may a key that the sender chose. */
export function fieldFaults(
  command: CommandName,
  issues: readonly { readonly path: readonly PropertyKey[]; readonly code: string }[],
): string[] {
  const fields = fieldNames(command);
  const part = (one: PropertyKey): string =>
    typeof one === 'number' || fields.has(String(one)) ? String(one) : '*';
  return issues.map(issue => `${issue.path.map(part).join('.').slice(0, 80)}:${issue.code}`);
}

function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([word, held]: [string, unknown]) =>
    word === 'properties'
      ? [...Object.keys(held as object), ...Object.values(held as object).flatMap(namesIn)]
      : namesIn(held),
  );
}
