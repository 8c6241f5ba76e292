import { computed } from 'vue';
import { useLive } from '../../client/pinia/live.ts';
import { useTexts } from '../texts/index.ts';

interface Limit {
  readonly n: number;
  readonly unit: 'G' | 'Z';
}

/** What staff know of an item, published or not: its guide, and its limits in words. */
export function useItemGuide(itemCode: string) {
  const live = useLive('matter', { itemCode });
  const { t } = useTexts();
  return {
    live,
    item: computed(() => live.snapshot?.item[itemCode] ?? null),
    guide: computed(() => live.snapshot?.guide[itemCode] ?? null),
    limitText(limit: Limit): string {
      if (limit.n === 0) return t('matter.atOnce');
      return t(limit.unit === 'G' ? 'matter.workdays' : 'matter.days', { n: limit.n });
    },
  };
}
