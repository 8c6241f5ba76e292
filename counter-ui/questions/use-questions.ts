import { computed } from 'vue';
import { useLive } from '../../client/pinia/live.ts';
import { useHallClock } from '../../client/use-hall-clock.ts';
import type { ViewSnapshot } from '../../server/contract/views/specs.ts';
import { useSession } from '../session.ts';
import { useTexts } from '../texts/index.ts';

export type Line = ViewSnapshot<'questions'>['questions'][string];
export type Listed = Line & { readonly id: string };
export type To = NonNullable<Line['offer']>['to'];

/** What was asked as one of the staff sees it: what one answers for, what waits for one's word, and what is late. */
export function useQuestions() {
  const live = useLive('questions', {});
  const session = useSession();
  const now = useHallClock();
  const { t, say } = useTexts();
  const open = computed((): Listed[] =>
    Object.entries(live.snapshot?.questions ?? {})
      .map(([id, one]) => ({ id, ...one }))
      .filter(({ state }) => state === 'open')
      .sort((a, b) => (a.log[0]?.at ?? 0) - (b.log[0]?.at ?? 0)),
  );
  const isLate = ({ offer }: Line): boolean => offer !== null && now.value >= offer.lateAt;
  const bureauWord = (id: string | null): string => {
    const bureau = live.snapshot?.bureaus[id ?? ''];
    return bureau ? say(bureau.name) : '';
  };
  const badgeWord = (badge: string | null): string =>
    t('questions.badgeIs', { badge: badge ?? t('questions.noBadge') });
  return {
    live,
    open,
    isLate,
    mine: computed(() => open.value.filter(({ ownerId }) => ownerId === session.staffId)),
    offered: computed(() => open.value.filter(({ meant }) => meant.includes(session.staffId ?? ''))),
    late: computed(() => open.value.filter(isLate)),
    badgeWord,
    toWord: ({ kind, bureauId, badge, counter }: To): string => {
      if (kind === 'bureau') return bureauWord(bureauId);
      if (kind === 'ticket') return t('questions.withTicket');
      return kind === 'counter' ? t('questions.counterIs', { n: counter ?? 0 }) : badgeWord(badge);
    },
    subjectWord: ({ label, item, bureauId }: Line): string =>
      [label ?? t('questions.noTicket'), item ?? bureauWord(bureauId)].filter(Boolean).join(' · '),
  };
}
