import { IndexMaker, type Named } from '../../../client/search/catalogue-index.ts';
import { searchItems } from '../../../client/search/items.ts';
import { AT_A_TIME } from '../../../client/search/prepared.ts';
import { commonest, countWords } from '../../../client/search/pieces.ts';
import { wordsOf } from '../../../client/search/words.ts';
import { heldItems } from './held.ts';

export { heldCount, measureKiosk } from './held.ts';

/** What runs in the kiosk's page: built as the kiosk is, and handed to it by the bench. */
type Items = Readonly<Record<string, Named>>;

function timed(what: string, work: () => unknown): number {
  performance.mark(`${what} begins`);
  const from = performance.now();
  work();
  const took = performance.now() - from;
  performance.mark(`${what} ends`);
  performance.clearMarks();
  return took;
}
const nextTask = (): Promise<void> => new Promise(go => setTimeout(go));

/** How long each query takes, ms: as the kiosk answers it, and by filtering with includes; in turns. */
export async function measureQueries(
  queries: readonly string[],
): Promise<{ ours: number[]; naive: number[]; found: number[] }> {
  const items = heldItems();
  const naive = naiveSearch(items);
  const beside = ({ bureauId, queueId }: Named): string => `${bureauId} ${queueId}`;
  const times = { ours: [] as number[], naive: [] as number[], found: [] as number[] };
  for (const query of queries) {
    await nextTask();
    let count = 0;
    const ours = timed('ours', () => {
      const found = searchItems(items, query, { beside });
      count = found.length;
      return [commonest(countWords(found), 3), found.slice(0, 40).map(({ marks }) => marks)];
    });
    await nextTask();
    times.naive.push(timed('naive', () => naive(query)));
    times.ours.push(ours);
    times.found.push(count);
  }
  return times;
}

/** Names, pinyin and initials as texts, made before; not ranked, not marked, and across the ends of syllables. */
function naiveSearch(items: Items): (query: string) => Named[] {
  const all = Object.values(items).map(item => {
    const pieces = (item.pinyin ?? '').split(' ');
    const initials = pieces.map(piece => piece[0]).join('');
    return { item, texts: [item.name.toLowerCase(), pieces.join(''), initials] };
  });
  return query => {
    const words = wordsOf(query);
    return all
      .filter(({ texts }) => words.every(word => texts.some(text => text.includes(word))))
      .map(({ item }) => item);
  };
}

/** How long the index takes, ms: in one piece, and the longest of its pieces as the kiosk makes it. */
export async function measureMaking(): Promise<{ whole: number; longest: number; last: number }> {
  const items = heldItems();
  const whole = timed('whole', () => new IndexMaker(items).finish());
  const maker = new IndexMaker(items);
  const pieces: number[] = [];
  for (let isMore = true; isMore;) {
    await nextTask();
    pieces.push(timed('piece', () => (isMore = maker.takeIn(AT_A_TIME))));
  }
  await nextTask();
  const last = timed('last', () => maker.finish());
  return { whole, longest: Math.max(...pieces), last };
}

/** The rows, held for who weighs the page. */
export const makeRows = (): unknown => new IndexMaker(heldItems()).finish();
