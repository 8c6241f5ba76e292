import type { Named } from '../../../client/search/catalogue-index.ts';

/** The kiosk that runs in this page, by what Vue leaves on its root. */
interface Stores {
  get(name: 'catalogue {}'): { snapshot: { items: Readonly<Record<string, Named>> } | null } | undefined;
  get(name: 'visit'): { query: string; go(screen: { name: 'search' }): void } | undefined;
}
const stores = (): Stores =>
  (
    document.querySelector('#app') as unknown as {
      __vue_app__: { config: { globalProperties: { $pinia: { _s: Stores } } } };
    }
  ).__vue_app__.config.globalProperties.$pinia._s;

export const heldItems = (): Readonly<Record<string, Named>> =>
  stores().get('catalogue {}')?.snapshot?.items ?? {};

/** How many items the kiosk holds. */
export const heldCount = (): number => Object.keys(heldItems()).length;

/** How long the kiosk takes, ms, from each query to the rows it lays out. */
export async function measureKiosk(queries: readonly string[]): Promise<number[]> {
  const visit = stores().get('visit')!;
  visit.go({ name: 'search' });
  const times: number[] = [];
  for (const query of queries) {
    await new Promise(go => requestAnimationFrame(() => setTimeout(go)));
    performance.mark('shown begins');
    const from = performance.now();
    visit.query = query;
    // Vue changes the page in a microtask; this one comes after it.
    await Promise.resolve();
    void document.body.offsetHeight;
    times.push(performance.now() - from);
    performance.mark('shown ends');
    performance.clearMarks();
  }
  return times;
}
