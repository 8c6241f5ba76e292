import { useTexts } from './texts/index.ts';

interface Band {
  readonly lowMinutes: number;
  readonly highMinutes: number;
}

/** Says a wait, which is a band always, or that there is none, or that nobody can tell (rule W1). */
export function useBand(): (band: Band | null) => string {
  const { t } = useTexts();
  return band => {
    if (band === null) return t('band.unknown');
    if (band.highMinutes === 0) return t('band.none');
    return t('band.about', { low: band.lowMinutes, high: band.highMinutes });
  };
}
