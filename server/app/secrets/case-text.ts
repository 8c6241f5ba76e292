import { createHmac } from 'node:crypto';
import type { Written } from '../../domain/cases/words.ts';
import { fieldContext } from './field-cipher.ts';
import type { Vault } from './vault.ts';

/** 128 bits are enough to tell whether a text is the one that was written. */
const MARK_LENGTH = 22;

const markOf = (salt: string, text: string): string =>
  createHmac('sha256', salt).update(text, 'utf8').digest('base64url').slice(0, MARK_LENGTH);

/** Seals a text of a case; the fact gets its id and a mark that nobody can try out without the salt in its row. */
export function writeText(vault: Vault, newId: () => string, caseId: string, text: string): Written {
  const id = newId();
  const salt = newId() + newId();
  const sealed = vault.cipher.seal(text, fieldContext('case_text', 'sealed', id));
  return {
    words: { textId: id, mark: markOf(salt, text) },
    row: { table: 'case_text', put: { id, caseId, salt, sealed } },
  };
}

/** Opens a text of a case. */
export const readText = (
  vault: Vault,
  { id, sealed }: { readonly id: string; readonly sealed: string },
): string => vault.cipher.open(sealed, fieldContext('case_text', 'sealed', id));

/** Whether a text is the one that a fact keeps the mark of. */
export const isText = (mark: string, salt: string, text: string): boolean => markOf(salt, text) === mark;
