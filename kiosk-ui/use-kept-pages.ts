import { watch } from 'vue';
import { type Pages, usePages } from '../client/use-pages.ts';
import { useVisit } from './visit.ts';

/** A list in pages that opens where it was left, for who went on from it and comes back. */
export function useKeptPages<T>(list: () => readonly T[], size: () => number): Pages<T> {
  const pages = usePages(list, size);
  const left = useVisit().leftHere();
  // The list may have grown shorter meanwhile.
  pages.page.value = Math.min(left.page, pages.count.value - 1);
  watch(pages.page, page => (left.page = page));
  return pages;
}
