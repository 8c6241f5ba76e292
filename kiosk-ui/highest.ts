import { splitLabel } from '../client/label.ts';

/** The highest numbers of one service day that this kiosk has seen, by prefix. */
export interface Seen {
  readonly dayId: string | null;
  readonly highest: Readonly<Record<string, number>>;
}

export const NOTHING_SEEN: Seen = { dayId: null, highest: {} };

/** Adds labels seen on a day; a new day leaves the old one behind. Pure. */
export function noteLabels(seen: Seen, dayId: string | null, labels: readonly string[]): Seen {
  const highest: Record<string, number> = seen.dayId === dayId ? { ...seen.highest } : {};
  for (const label of labels) {
    const { prefix, figures } = splitLabel(label);
    if (figures !== '') highest[prefix] = Math.max(highest[prefix] ?? 0, Number(figures));
  }
  return { dayId, highest };
}

/** Reads what was kept; what is torn or foreign counts as nothing. */
export function readSeen(text: string | null): Seen {
  try {
    const kept = JSON.parse(text ?? '') as Partial<Seen> | null;
    if (typeof kept?.dayId !== 'string' || typeof kept.highest !== 'object') return NOTHING_SEEN;
    const sound = Object.entries(kept.highest ?? {}).filter(
      ([prefix, number]) => /^[A-Z]{1,2}$/.test(prefix) && Number.isSafeInteger(number) && number >= 0,
    );
    return { dayId: kept.dayId, highest: Object.fromEntries(sound) };
  } catch {
    return NOTHING_SEEN;
  }
}
