import { minutesSince, type SeenCounter } from './seen.ts';
import type { useWords } from './use-words.ts';

type Words = Pick<ReturnType<typeof useWords>, 't' | 'say'>;

/** What is to be said of a counter in one line: who by badge, what, for how long. */
export function counterLine(counter: SeenCounter, now: number, { t, say }: Words): string {
  const { number, profile, open, state, since, label, item, badge, post, pause } = counter;
  const first = [t('supervision.counterIs', { n: number }), say(profile)];
  if (!open) return [...first, t('supervision.look.closed')].join(' · ');
  const who =
    badge === null ? [] : [[t('supervision.badge', { badge }), post ? say(post) : ''].join(' ').trim()];
  const doing = [
    t(`supervision.counterState.${state}`),
    label ?? '',
    pause === null ? '' : t(`supervision.pause.${pause.reason}`),
    since === null ? '' : t('supervision.sinceMinutes', { n: minutesSince(since, now) }),
  ].filter(word => word !== '');
  return [...first, ...who, doing.join(' '), ...(item === null ? [] : [item])].join(' · ');
}
