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
    aheadText: ({ waiting, band }: { waiting: number; band: Band | null }): string =>
      band === null
        ? t('wait.ahead', { n: waiting })
        : t('wait.aheadWith', { n: waiting, wait: bandText(band) }),
  };
}
