import { computed } from 'vue';
import { clockText, lapseText, momentText } from '../client/hall-time.ts';
import type { Pair } from '../client/texts/use-texts.ts';
import { type Key, useTexts } from './texts/index.ts';
import type { useTakeGate } from './use-take-gate.ts';

/** Why no number can be taken now, and for how long. */
export function useGateWords({
  issuing,
  now,
  down,
  open,
}: Pick<ReturnType<typeof useTakeGate>, 'issuing' | 'now' | 'down' | 'open'>) {
  const { t, pair, language } = useTexts();
  const both = (key: Key, time: (spoken: 'zh' | 'en') => string): Pair => ({
    main: t(key, { time: time(language.value) }),
    beside: language.value === 'zh' ? pair(key, { time: time('en') }).beside : null,
  });
  /** Why no number can be taken now; null when one can. */
  const shut = computed<Pair | null>(() => {
    const state = issuing.value;
    if (down.value) return pair('item.down');
    if (state.kind === 'unknown' || open.value) return null;
    if (state.kind === 'recovering') return pair('item.recovering');
    if (state.kind === 'before') return both('item.opens', () => clockText(state.opensAt));
    const next = state.kind === 'over' ? state.nextAt : null;
    return next === null
      ? pair('item.closed')
      : both('item.next', spoken => momentText(next, now.value, spoken));
  });
  const countdown = computed(() =>
    issuing.value.kind === 'before' && !open.value
      ? t('item.opensIn', { lapse: lapseText(issuing.value.opensAt - now.value + 999) })
      : null,
  );
  return { shut, countdown };
}
