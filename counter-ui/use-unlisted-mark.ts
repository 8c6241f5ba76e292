import type { ViewSnapshot } from '../server/contract/views/specs.ts';
import { dateOf } from '../client/hall-time.ts';
import { useHallClock } from '../client/use-hall-clock.ts';
import { useTexts } from './texts/index.ts';

type Standing = Pick<ViewSnapshot<'matter'>['item'][string], 'unlisted' | 'from' | 'until'>;

/** Why an item stands in no public list, in words and dates; null for one that does. */
export function useUnlistedMark() {
  const { t } = useTexts();
  const now = useHallClock();
  return ({ unlisted, from, until }: Standing): string | null => {
    if (unlisted !== 'not_in_force') return unlisted && t(`unlisted.${unlisted}`);
    if (from !== null && from > dateOf(now.value)) return t('unlisted.coming', { date: from });
    return until === null ? t('unlisted.gone') : t('unlisted.ended', { date: until });
  };
}
