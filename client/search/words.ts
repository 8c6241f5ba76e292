/** One form for the same text from different keyboards: width and case do not count. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The words of a query, parted by blanks. */
export function wordsOf(query: string): string[] {
  return plain(query)
    .split(/\s+/)
    .filter(word => word !== '');
}
