import type { IssuingBand } from '../../server/contract/queue/limits.ts';
import { readSpans, spansText } from './hours-text.ts';

const BAND = /^(.+?)\s*[=＝×x:：]?\s+(\d{1,4})$/;

/** Takes bands as one types them, `8:00-12:00 40，13:00-17:00 30`; gives them in minutes, none for nothing, null if unreadable. */
export function readBands(text: string): IssuingBand[] | null {
  if (text.trim() === '') return [];
  const bands = text
    .split(/[,，;；、]+/)
    .filter(part => part.trim() !== '')
    .map((part): IssuingBand | null => {
      const found = BAND.exec(part.trim());
      const spans = found && readSpans(found[1]!);
      if (spans?.length !== 1) return null;
      const [from, to] = spans[0]!;
      return { from, to, limit: Number(found![2]) };
    });
  return bands.every(band => band !== null) ? bands : null;
}

/** The same the other way: 8:00–12:00 40，13:00–17:00 30. */
export function bandsText(bands: readonly IssuingBand[]): string {
  return bands.map(({ from, to, limit }) => `${spansText([[from, to]])} ${limit}`).join('，');
}
