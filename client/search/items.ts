import { matchPinyin } from './pinyin-match.ts';
import { plain, wordsOf } from './words.ts';

/** What can be searched for; `pinyin` has a piece for each character of the name, blanks between. */
export interface Named {
  readonly name: string;
  readonly group: string | null;
  readonly pinyin?: string;
}

export interface Found<T> {
  readonly id: string;
  readonly item: T;
  /** Places in the name that the query matched. */
  readonly marks: readonly number[];
}

export interface SearchParts<T> {
  /** What else counts for an item: its bureau and queue, in both languages. */
  readonly beside?: (item: T) => string;
  /** Letters are letters and nothing else. */
  readonly literal?: boolean;
}

/** An item in the form it is searched in; made once, items do not change. */
interface Form {
  readonly name: string;
  readonly group: string;
  readonly pieces: readonly string[];
}
const forms = new WeakMap<Named, Form>();
function formOf(item: Named): Form {
  const known = forms.get(item);
  if (known !== undefined) return known;
  const pieces = item.pinyin === undefined ? [] : plain(item.pinyin).split(' ');
  const form = { name: plain(item.name), group: plain(item.group ?? ''), pieces };
  forms.set(item, form);
  return form;
}

/** What stands beside items is the same for many of them; its plain form is made once for each text. */
const besides = new Map<string, string>();
const MOST_BESIDES = 10_000;
function plainBeside(text: string): string {
  const known = besides.get(text);
  if (known !== undefined) return known;
  if (besides.size >= MOST_BESIDES) besides.clear();
  const form = plain(text);
  besides.set(text, form);
  return form;
}

/** How good a hit is, the less the better: in the name, by its sound, in its group, beside it. */
const [BY_NAME, BY_SOUND, BY_GROUP, BY_BESIDE] = [0, 1_000, 2_000, 3_000] as const;
interface Hit {
  readonly cost: number;
  readonly marks: readonly number[];
}
const LETTERS = /^[a-z0-9]+$/;

function hitOf(form: Form, beside: () => string, word: string, literal: boolean): Hit | null {
  const at = form.name.indexOf(word);
  if (at >= 0) return { cost: BY_NAME + Math.min(at, 99) * 2, marks: placesOf(form.name, word) };
  const run = literal || !LETTERS.test(word) ? null : matchPinyin(form.pieces, word);
  if (run !== null) {
    const marks = form.pieces.length === form.name.length ? run : [];
    return { cost: BY_SOUND + Math.min(run[0] ?? 0, 99) * 2, marks };
  }
  if (form.group.includes(word)) return { cost: BY_GROUP, marks: [] };
  return plainBeside(beside()).includes(word) ? { cost: BY_BESIDE, marks: [] } : null;
}

/** Every place that a word covers in a name. */
function placesOf(name: string, word: string): number[] {
  const places: number[] = [];
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + word.length))
    for (let place = at; place < at + word.length; place += 1) places.push(place);
  return places;
}

/**
 * Items that hold every word of the query, in any order: in the name, by initials or syllables of its sound, in group,
 * or in what stands beside them. Best first: in the name before the rest, early in it, shorter names before longer.
 */
export function searchItems<T extends Named>(
  items: Readonly<Record<string, T>>,
  query: string,
  { beside = () => '', literal = false }: SearchParts<T> = {},
): Found<T>[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  // "yang lao" is one sound before it is two words.
  const wholes =
    words.length > 1 && words.every(word => LETTERS.test(word)) ? [[words.join('')], words] : [words];
  const found: (Found<T> & { readonly cost: number })[] = [];
  for (const [id, item] of Object.entries(items)) {
    const form = formOf(item);
    for (const [turn, whole] of wholes.entries()) {
      const hits = whole.map(word => hitOf(form, () => beside(item), word, literal));
      if (!hits.every(hit => hit !== null)) continue;
      const worst = Math.max(...hits.map(hit => hit.cost)) + turn * 500;
      const marks = [...new Set(hits.flatMap(hit => hit.marks))].sort((a, b) => a - b);
      found.push({ id, item, marks, cost: worst + Math.min(form.name.length, 99) });
      break;
    }
  }
  return found.sort((a, b) => a.cost - b.cost);
}
