import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';
import { useConnection } from '../client/pinia/connected.ts';
import { type Calls, EMPTY_PANEL, nextPanel, type Panel, resumed, type Spoken } from './panel.ts';

const TICK_MS = 500;
/** News may come a little after the word that all was told. */
const SLACK_MS = 1_000;
/** After a longer blindness only what was called last is announced: older calls are the officers' to repeat. */
const UNSEEN_AT_MOST_MS = 180_000;

export interface PanelParts {
  readonly calls: () => Calls;
  readonly spoken: () => Spoken;
  /** Whether a notice lies over the board or its news are old; the panel then stands still and misses nothing. */
  readonly covered: () => boolean;
  readonly newsAt: () => number | null;
}

/** The announcements of this board, one after the other, by the hall's clock. */
export function usePanel({ calls, spoken, covered, newsAt }: PanelParts): ShallowRef<Panel> {
  const { hallNow } = useConnection();
  const panel = shallowRef(EMPTY_PANEL);
  let shown: Calls = {};
  let shownAt: number | null = null;
  let wasCovered = false;

  function look(): void {
    if (covered()) return void (wasCovered = true);
    const now = hallNow();
    const unseenSince = shownAt === null ? now : Math.max(shownAt - SLACK_MS, now - UNSEEN_AT_MOST_MS);
    const standing = wasCovered ? resumed(panel.value, now) : panel.value;
    const next = nextPanel(standing, shown, calls(), now, unseenSince, spoken());
    if (!same(next, panel.value)) panel.value = next;
    [shown, shownAt, wasCovered] = [calls(), newsAt(), false];
  }
  watch([calls, spoken, covered], look, { immediate: true });
  const timer = setInterval(look, TICK_MS);
  onScopeDispose(() => clearInterval(timer));
  return panel;
}

const key = ({ id, calls }: { id: string; calls: number }): string => `${id} ${calls}`;
const keys = (panel: Panel): string =>
  [panel.current, ...panel.waiting].map(one => (one ? key(one) : '-')).join();
/** So that a tick in which nothing happens draws nothing. */
const same = (one: Panel, two: Panel): boolean => one.since === two.since && keys(one) === keys(two);
