import { askJson } from '../../client/connection/over-http.ts';
import { type CommandResult, readAnswer } from '../../client/connection/answer.ts';

/** Reads from the hall's cases; null: nothing that we understand came back. */
export const askCases = async <T>(path: string, under = '/api/cases'): Promise<CommandResult<T> | null> =>
  readAnswer(await askJson(`${under}${path}`, {})) as CommandResult<T> | null;
