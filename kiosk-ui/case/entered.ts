import { CODE_LENGTH, CODE_SIGNS, printedCode } from '../../server/contract/cases/query-code.ts';

export type Field = 'number' | 'code';

/** The keys of each field, how many signs it is made of at least, usually and at most, and how many keys stand beside each other. */
export const FIELDS = {
  number: { signs: [...'1234567890'], least: 8, full: 12, most: 16, columns: 5 },
  code: { signs: [...CODE_SIGNS], least: CODE_LENGTH, full: CODE_LENGTH, most: CODE_LENGTH, columns: 8 },
} as const;

/** What was typed, as it is printed on the receipt. */
export function shownAs(field: Field, typed: string): string {
  if (field === 'code') return typed.length > 4 ? printedCode(typed) : typed;
  return typed.length > 8 ? `${typed.slice(0, 8)}-${typed.slice(8)}` : typed;
}

export const isWhole = (field: Field, typed: string): boolean => typed.length >= FIELDS[field].least;
