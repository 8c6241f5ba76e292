export interface Found<T> {
  readonly id: string;
  readonly item: T;
}

interface Named {
  readonly name: string;
  readonly group: string | null;
}

/** One form for the same text from different keyboards: width and case do not count. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The words of a query, parted by blanks. */
export function wordsOf(query: string): string[] {
  return plain(query)
    .split(/\s+/)
    .filter(word => word !== '');
}

/**
 * Items that hold every word of the query, in any order, in name, group or what `beside` says of them. Those with all
 * words in the name come first, shorter names before longer ones.
 */
export function searchItems<T extends Named>(
  items: Readonly<Record<string, T>>,
  query: string,
  beside: (item: T) => string = () => '',
): Found<T>[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const found: (Found<T> & { readonly rank: number })[] = [];
  for (const [id, item] of Object.entries(items)) {
    const name = plain(item.name);
    const all = plain(`${item.name} ${item.group ?? ''} ${beside(item)}`);
    if (!words.every(word => all.includes(word))) continue;
    const isInName = words.every(word => name.includes(word));
    found.push({ id, item, rank: (isInName ? 0 : 1_000) + name.length });
  }
  return found.sort((a, b) => a.rank - b.rank);
}

/** A name cut into pieces that match a word of the query and pieces that do not. */
export function matchedPieces(name: string, query: string): { text: string; hit: boolean }[] {
  const words = wordsOf(query).map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const form = plain(name);
  // Where the plain form is longer (㎡ is m2), places in it are none in the name.
  if (words.length === 0 || form.length !== name.length) return [{ text: name, hit: false }];
  let at = 0;
  return form
    .split(new RegExp(`(${words.join('|')})`))
    .map((piece, turn) => {
      const text = name.slice(at, at + piece.length);
      at += piece.length;
      return { text, hit: turn % 2 === 1 };
    })
    .filter(piece => piece.text !== '');
}
