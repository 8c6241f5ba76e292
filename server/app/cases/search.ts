import { maskName } from '../../domain/person/mask.ts';
import type { Hall } from '../../domain/state/hall.ts';
import type { CaseQuery } from '../ports.ts';

const NUMBER = /^\d{4,8}(-\d*)?$/;
/** So many items are looked for at once; words that fit more are too short to mean one. */
const ITEMS = 200;

/**
 * What one types to find a case: its number or the beginning of it, words of its item's name, or the applicant's name.
 * Of a person the rows know the masked name alone (PIPL 51), so a name finds all who are shown alike.
 */
export function findBy(hall: Hall, text: string): Pick<CaseQuery, 'number' | 'itemCodes' | 'names'> {
  const words = text.trim();
  if (NUMBER.test(words)) return { number: words };
  const itemCodes: string[] = [];
  for (const code of hall.items.ids()) {
    if (!hall.items.get(code)?.name.includes(words)) continue;
    itemCodes.push(code);
    if (itemCodes.length === ITEMS) break;
  }
  if (itemCodes.length > 0) return { itemCodes };
  return { names: [...new Set([words, maskName('person', words)])] };
}
