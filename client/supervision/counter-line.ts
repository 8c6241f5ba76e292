import { minutesSince, type SeenCounter } from './seen.ts';
import type { useWords } from './use-words.ts';

type Words = Pick<ReturnType<typeof useWords>, 't' | 'say'>;

function sinceWord(since: number | null, now: number, t: Words['t']): string {
  if (since === null) return '';
  const n = minutesSince(since, now);
  return n === 0 ? t('supervision.sinceNow') : t('supervision.sinceMinutes', { n });
}

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
    sinceWord(since, now, t),
  ].filter(word => word !== '');
  return [...first, ...who, doing.join(' '), ...(item === null ? [] : [item])].join(' · ');
}
