import { computed, ref, watch } from 'vue';
import { searchItems } from '../client/search/items.ts';
import { commonest, countWords, withoutSharedEnd } from '../client/search/pieces.ts';
import { type ItemRecord, useHall } from './use-hall.ts';
import { useVisit } from './visit.ts';

/** Words offered above the keys and as a choice among what was found. */
const WORDS = 3;
const HAN = /[一-鿿]/;

/** What the visit's query finds, and the words it may have meant. */
export function useSearch() {
  const { items, bureaus, queues, bureauOf, queueOf } = useHall();
  const visit = useVisit();
  const chosen = ref<string | null>(null);
  watch(
    () => visit.query,
    () => {
      chosen.value = null;
      if (visit.query === '') visit.literal = false;
    },
  );
  /** Names of bureau and queue, once for each pair of them. */
  const names = new Map<string, string>();
  watch([bureaus, () => Object.keys(queues.value).length], () => names.clear());
  function beside({ bureauId, queueId }: ItemRecord): string {
    const key = `${bureauId} ${queueId ?? ''}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const both = [bureauOf(bureauId)?.name, queueOf(queueId)?.name];
    const text = both.map(name => (name ? `${name.zh} ${name.en}` : '')).join(' ');
    names.set(key, text);
    return text;
  }
  const all = computed(() => searchItems(items.value, visit.query, { beside, literal: visit.literal }));
  const counts = computed(() => countWords(all.value));
  const words = computed(() => commonest(counts.value, WORDS));
  const found = computed(() => {
    const word = chosen.value;
    return word === null ? all.value : all.value.filter(({ item }) => item.name.includes(word));
  });
  const isEmpty = computed(() => visit.query.trim() === '');
  return {
    all,
    found,
    isEmpty,
    chosen,
    /** Chips by matched word, shortened to what tells them apart; none where there is nothing to tell. */
    choices: computed(() => {
      if (words.value.length < 2) return [];
      const short = withoutSharedEnd(words.value.map(({ word }) => word));
      return words.value.map(({ word, count }, at) => ({ word, short: short[at]!, count }));
    }),
    candidates: computed(() => (HAN.test(visit.query) ? [] : [...counts.value.keys()].slice(0, WORDS))),
    mayBeLiteral: computed(() => !isEmpty.value && !visit.literal && /[a-z]/i.test(visit.query)),
    names: computed(() =>
      isEmpty.value
        ? Object.values(items.value).map(({ name }) => name)
        : all.value.map(({ item }) => item.name),
    ),
  };
}
