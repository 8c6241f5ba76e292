import { computed, ref } from 'vue';
import type { Live } from '../../client/pinia/live.ts';
import { useStaffAct } from '../use-staff-act.ts';

/** So many items go in one command. */
export const AT_ONCE = 500;
/** What is asked for where no queue of this hall serves an item. */
export const ELSEWHERE = 'elsewhere';

/** The catalogue in force, public or not, filtered, with those that are chosen, and the act that sends them to a queue. */
export function useCataloguePick(live: Live<'catalogue'>, unlisted: Live<'unlisted'>) {
  const act = useStaffAct('catalogue:assign');
  const words = ref('');
  const bureauId = ref<string | null>(null);
  const queueId = ref<string | null>(null);
  const chosen = ref<ReadonlySet<string>>(new Set());
  const progress = ref<{ done: number; of: number } | null>(null);
  const items = computed(() => [
    ...Object.entries(live.snapshot?.items ?? {}).map(([code, item]) => ({ code, ...item, isHidden: false })),
    ...Object.entries(unlisted.snapshot?.items ?? {})
      .filter(([, item]) => item.unlisted === 'hidden')
      .map(([code, item]) => ({ code, ...item, isHidden: true })),
  ]);
  const found = computed(() => {
    const wanted = words.value.trim().toLowerCase();
    const initials = (pinyin: string): string => pinyin.replace(/(\S)\S* ?/g, '$1');
    return items.value.filter(
      item =>
        (bureauId.value === null || item.bureauId === bureauId.value) &&
        (queueId.value === null || (item.queueId ?? ELSEWHERE) === queueId.value) &&
        (item.name.includes(wanted) ||
          item.group?.includes(wanted) ||
          initials(item.pinyin).includes(wanted)),
    );
  });
  async function assign(to: string | null): Promise<number> {
    const codes = [...chosen.value];
    let done = 0;
    for (let at = 0; at < codes.length; at += AT_ONCE) {
      progress.value = { done, of: codes.length };
      const told = await act.run({ codes: codes.slice(at, at + AT_ONCE), queueId: to });
      if (!told?.ok) break;
      done += told.data.items;
    }
    progress.value = null;
    if (done === codes.length) chosen.value = new Set();
    return done;
  }
  return { act, words, bureauId, queueId, chosen, progress, items, found, assign };
}
