/** The printed number (rule N1): prefix, then at least three figures; after 999 comes 1000. */
export function labelOf(prefix: string, number: number): string {
  return prefix + String(number).padStart(3, '0');
}

/** Reads a printed number back; null if it is none. */
export function readLabel(label: string): { prefix: string; number: number } | null {
  const found = /^([A-Z]{1,2})(\d{3,6})$/.exec(label);
  return found ? { prefix: found[1]!, number: Number(found[2]) } : null;
}
