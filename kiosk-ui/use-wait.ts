import { clockText } from '../client/hall-time.ts';
import type { ToldWait } from '../client/waits.ts';
import { useTexts } from './texts/index.ts';
import { type Band, isNone } from './wait.ts';

/** A band in words: 不用等, 约 20–30 分钟, or 时间暂不可知. */
export function useWait() {
  const { t } = useTexts();
  const bandText = (band: Band | null): string => {
    if (band === null) return t('wait.unknown');
    const values = { low: band.lowMinutes, high: band.highMinutes };
    if (isNone(band)) return t('wait.none');
    return t(band.lowMinutes === 0 ? 'wait.below' : 'wait.band', values);
  };
  return {
    bandText,
    /** The figures alone, where the unit stands beside them smaller. */
    bandFigures: (band: Band): string =>
      t(band.lowMinutes === 0 ? 'wait.figuresBelow' : 'wait.figures', {
        low: band.lowMinutes,
        high: band.highMinutes,
      }),
    /** How many stand before one, and how long that takes where it can be told. */
    aheadText: ({ ahead, band }: Pick<ToldWait, 'ahead' | 'band'>): string =>
      band === null ? t('wait.ahead', { n: ahead }) : t('wait.aheadWith', { n: ahead, wait: bandText(band) }),
    /** When it was forecast, where that is some time ago. */
    ofWhen: ({ estimatedAt }: Pick<ToldWait, 'estimatedAt'>): string[] =>
      estimatedAt === null ? [] : [t('wait.estimatedAt', { time: clockText(estimatedAt) })],
    /** When it was forecast, where that is some time ago, or why it has moved; null: nothing of both. */
    remark: ({ estimatedAt, reason }: Pick<ToldWait, 'estimatedAt' | 'reason'>): string | null => {
      if (estimatedAt !== null) return t('wait.estimatedAt', { time: clockText(estimatedAt) });
      return reason === null ? null : t(`wait.moved.${reason}`);
    },
  };
}
