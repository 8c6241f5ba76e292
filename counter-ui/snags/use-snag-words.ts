import { computed } from 'vue';
import { dateOf, dateText } from '../../client/hall-time.ts';
import { useLive } from '../../client/pinia/live.ts';
import { useHallClock } from '../../client/use-hall-clock.ts';
import type { SnagLine } from '../../server/contract/snags/sheet.ts';
import { useTexts } from '../texts/index.ts';

/** Bureaus, owners and dates in words, and today's date in the hall. */
export function useSnagWords() {
  const live = useLive('snags', {});
  const now = useHallClock();
  const { t, say, language } = useTexts();
  const today = computed(() => dateOf(now.value));
  const bureauWord = (id: string | null): string => {
    if (id === null) return t('snags.centre');
    const bureau = live.snapshot?.bureaus[id];
    return bureau ? say(bureau.name) : id;
  };
  return {
    today,
    bureauWord,
    date: (on: string): string => dateText(on, language.value, Number(today.value.slice(0, 4))),
    ownerWord: ({ bureauId, staffId, badge }: SnagLine['owner']): string => {
      const who = badge === null ? t('snags.noBadge') : t('snags.badge', { badge });
      return `${bureauWord(bureauId)} · ${staffId === null ? t('snags.wholeBureau') : who}`;
    },
  };
}
