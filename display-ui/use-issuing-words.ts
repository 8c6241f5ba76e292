import { computed, type ComputedRef } from 'vue';
import { clockText } from '../client/hall-time.ts';
import { issuingSays } from './opening.ts';
import { useTexts } from './texts/index.ts';
import type { HallBoard } from './use-board.ts';

/** What the foot of a hall board says of taking numbers; null where there is nothing to say. */
export function useIssuingWords(face: () => HallBoard): ComputedRef<string | null> {
  const { t } = useTexts();
  return computed(() => {
    const { hall, hours, now } = face();
    if (!hall?.open) return null;
    if (hall.recovering) return t('hall.recovering');
    const { says, at } = issuingSays(hours, hall.anyTime, now);
    if (says === 'anyTime') return null;
    return at === null ? t(`hall.${says}`) : t(`hall.${says}`, { time: clockText(at) });
  });
}
