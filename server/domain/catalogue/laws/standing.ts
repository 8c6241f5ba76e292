import type { Hall } from '../../state/hall.ts';
import type { Entry } from '../entry/entry.ts';
import { entryInForce } from '../versions/version.ts';

/** The laws that an entry stands on, each once; another version of a law is the same law. */
export const lawsOf = ({ basis }: Pick<Entry, 'basis'>): string[] => [
  ...new Set(basis.map(({ law }) => law)),
];

/** The items in force that stand on a law, by code. */
export function itemsOnLaw(hall: Hall, name: string): string[] {
  return [...hall.items.ids()].filter(code => lawsOf(entryInForce(hall, code)!).includes(name)).sort();
}
