import { ref } from 'vue';

export type Place =
  { readonly page: 'list' | 'results' } | { readonly page: 'item' | 'comment'; readonly code: string };

/** Reads an address below /public; what it does not know is the list. */
export function placeOf(path: string): Place {
  const [, , kind, code] = path.split('/');
  if (code && /^[A-Za-z0-9_-]{1,64}$/.test(code)) {
    if (kind === 'items') return { page: 'item', code };
    if (kind === 'comments') return { page: 'comment', code };
  }
  return { page: kind === 'results' ? 'results' : 'list' };
}

/** Where the reader is. */
export const place = ref<Place>(placeOf(location.pathname));
window.addEventListener('popstate', () => (place.value = placeOf(location.pathname)));

/** Follows a link of this page without loading it anew; a new tab is the browser's business. */
export function follow(event: MouseEvent): void {
  const link = (event.target as Element).closest('a');
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  const path = link?.getAttribute('href') ?? '';
  if (!isPlain || link?.target || !/^\/public(\/results|\/(items|comments)\/[^/]+)?$/.test(path)) return;
  event.preventDefault();
  history.pushState(null, '', path);
  place.value = placeOf(path);
  window.scrollTo(0, 0);
}
