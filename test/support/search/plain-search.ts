import type { Found, Named, SearchParts } from '../../../client/search/items.ts';
import { plain, wordsOf } from '../../../client/search/words.ts';
import { matchPinyin } from './plain-pinyin.ts';

/** How good a hit is, the less the better: in the name, by its sound, in its group, beside it. */
const [BY_NAME, BY_SOUND, BY_GROUP, BY_BESIDE] = [0, 1_000, 2_000, 3_000] as const;
interface Hit {
  readonly cost: number;
  readonly marks: readonly number[];
}
const LETTERS = /^[a-z0-9]+$/;

/** What a search is, item by item and word by word, without a thought of speed: what the quick one must equal. */
export function plainSearch<T extends Named>(
  items: Readonly<Record<string, T>>,
  query: string,
  { beside = () => '', literal = false }: SearchParts<T> = {},
): Found<T>[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const wholes =
    words.length > 1 && words.every(word => LETTERS.test(word)) ? [[words.join('')], words] : [words];
  const found: (Found<T> & { readonly cost: number })[] = [];
  for (const [id, item] of Object.entries(items)) {
    for (const [turn, whole] of wholes.entries()) {
      const hits = whole.map(word => hitOf(item, beside(item), word, literal));
      if (!hits.every(hit => hit !== null)) continue;
      const worst = Math.max(...hits.map(hit => hit.cost)) + turn * 500;
      const isSame = plain(item.name).length === item.name.length;
      const marks = isSame ? [...new Set(hits.flatMap(hit => hit.marks))].sort((a, b) => a - b) : [];
      found.push({ id, item, marks, cost: worst + Math.min(plain(item.name).length, 99) });
      break;
    }
  }
  return found.sort((a, b) => a.cost - b.cost).map(({ id, item, marks }) => ({ id, item, marks }));
}

function hitOf(item: Named, beside: string, word: string, literal: boolean): Hit | null {
  const name = plain(item.name);
  const pieces = item.pinyin === undefined ? [] : plain(item.pinyin).split(' ');
  const at = name.indexOf(word);
  if (at >= 0) return { cost: BY_NAME + Math.min(at, 99) * 2, marks: placesOf(name, word) };
  const run = literal || !LETTERS.test(word) ? null : matchPinyin(pieces, word);
  if (run !== null) {
    const marks = pieces.length === name.length ? run : [];
    return { cost: BY_SOUND + Math.min(run[0] ?? 0, 99) * 2, marks };
  }
  if (plain(item.group ?? '').includes(word)) return { cost: BY_GROUP, marks: [] };
  return plain(beside).includes(word) ? { cost: BY_BESIDE, marks: [] } : null;
}

/** Every place that a word covers in a name. */
function placesOf(name: string, word: string): number[] {
  const places: number[] = [];
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + word.length))
    for (let place = at; place < at + word.length; place += 1) places.push(place);
  return places;
}
