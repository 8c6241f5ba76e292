import { computed } from 'vue';
import { clockText, dateOf, dateText, hallOffset } from '../../client/hall-time.ts';
import type { Live } from '../../client/pinia/live.ts';
import { useHallClock } from '../../client/use-hall-clock.ts';
import { attendanceOf } from '../../server/contract/duty/commands.ts';
import type { ViewSnapshot } from '../../server/contract/views/specs.ts';
import { useTexts } from '../texts/index.ts';

export type Line = ViewSnapshot<'duty'>['entries'][string];

/** The roster of a month in words: zones, heads, and how they were there as the rule has it now. */
export function useDuty(live: Live<'duty'>) {
  const now = useHallClock();
  const { t, say, language } = useTexts();
  const today = computed(() => dateOf(now.value));
  const floorOf = (zoneId: string): number => live.snapshot?.zones[zoneId]?.floor ?? 0;
  const attended = (one: Line) => attendanceOf(one, one.serve, now.value, hallOffset());
  return {
    today,
    attended,
    lines: computed(() =>
      Object.values(live.snapshot?.entries ?? {}).sort(
        (a, b) =>
          a.date.localeCompare(b.date) ||
          floorOf(a.zoneId) - floorOf(b.zoneId) ||
          a.zoneId.localeCompare(b.zoneId),
      ),
    ),
    date: (on: string): string => dateText(on, language.value, Number(today.value.slice(0, 4))),
    zoneWord: (id: string): string => {
      const zone = live.snapshot?.zones[id];
      return zone ? say(zone.name) : id;
    },
    timeWord: (at: number | null): string => (at === null ? '–' : clockText(at)),
    /** What of it is not as it should be. */
    remarks: (one: Line): string[] => {
      const { late, early, noLeave } = attended(one);
      return [
        late > 0 ? t('duty.late', { n: late }) : '',
        early > 0 ? t('duty.early', { n: early }) : '',
        noLeave ? t('duty.noLeave') : '',
        one.substitute
          ? t('duty.standsIn', {
              badge: one.substitute.of.badge,
              reason: t(`duty.substituteReason.${one.substitute.reason}`),
            })
          : '',
        ...one.corrections.map(({ reason, arrivedAt, leftAt }) =>
          t('duty.corrected', {
            reason: t(`duty.correctReason.${reason}`),
            arrived: arrivedAt === null ? '–' : clockText(arrivedAt),
            left: leftAt === null ? '–' : clockText(leftAt),
          }),
        ),
      ].filter(Boolean);
    },
  };
}
