import { IndexMaker, type IndexRows, type Named } from './catalogue-index.ts';

/** Few enough that a slow box takes them in between two frames. */
export const AT_A_TIME = 100;
/** A page that is never idle gets on with it all the same. */
const PATIENCE_MS = 500;
const LEAST_LEFT_MS = 4;

const makers = new WeakMap<object, IndexMaker<Named>>();
const made = new WeakMap<object, IndexRows<Named>>();

function makerOf(items: Readonly<Record<string, Named>>): IndexMaker<Named> {
  const known = makers.get(items) ?? new IndexMaker(items);
  makers.set(items, known);
  return known;
}

/** The rows of these items; what of them is not made yet is made now. Records of items do not change. */
export function rowsOf<T extends Named>(items: Readonly<Record<string, T>>): IndexRows<T> {
  const known = made.get(items) ?? makerOf(items).finish();
  made.set(items, known);
  makers.delete(items);
  return known as IndexRows<T>;
}

/** Makes the rows of these items while the page has nothing else to do; gives a way to leave off. */
export function prepareSearch(items: Readonly<Record<string, Named>>): () => void {
  let wish = requestIdleCallback(goOn, { timeout: PATIENCE_MS });
  function goOn(idle: IdleDeadline): void {
    let isMore = !made.has(items);
    while (isMore) {
      isMore = makerOf(items).takeIn(AT_A_TIME);
      if (idle.timeRemaining() < LEAST_LEFT_MS) break;
    }
    if (isMore) wish = requestIdleCallback(goOn, { timeout: PATIENCE_MS });
    else rowsOf(items);
  }
  return () => cancelIdleCallback(wish);
}
