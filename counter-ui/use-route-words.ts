import type { RouteShown } from '../client/route-shown.ts';
import { useTexts } from './texts/index.ts';

/** A route in the words of staff. */
export function useRouteWords() {
  const { t, say } = useTexts();
  return {
    titleOf: ({ name, mode }: RouteShown): string => {
      const word = t(`route.mode.${mode}`);
      return name === null ? t('route.own') : `${say(name)} · ${word}`;
    },
    stepsOf: ({ legs }: RouteShown) =>
      legs.map(({ at, queue, place, state, reason, counter, waitedMs, item }) => {
        const word = t(`shared.leg.${state}`);
        const beside = [
          reason && t(`route.reason.${reason}`),
          state === 'done' && counter !== null && t('shared.counterIs', { n: counter }),
          waitedMs !== null && t('route.waited', { n: Math.round(waitedMs / 60_000) }),
        ].filter(Boolean);
        const name = item ?? say(queue);
        const where = item === null ? say(place) : `${say(queue)} · ${say(place)}`;
        return { at, name, place: where, state, word: [word, ...beside].join(' · ') };
      }),
  };
}
