/** Built-in formats that show a date or a time, those of Chinese Excel among them (ECMA-376 18.8.30). */
const isBuiltIn = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a number with this format is a date: by its id, or by its own code without quoted and bracketed parts. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltIn(id);
  return /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, ''));
}

const DAY = 86_400_000;
/** Day 0 of either calendar; Excel's 1900 has a 29 February that never was, so days before it are one off and left so. */
const ZERO = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;

/** A serial number as 2026-11-26, with 14:30:00 where it has a time, or alone a time where it has no day. */
export function dateText(serial: number, calendar: keyof typeof ZERO): string {
  const at = new Date(ZERO[calendar] + Math.round(serial * 86_400) * 1000);
  if (Number.isNaN(at.getTime())) return String(serial);
  const [date = '', time = ''] = at.toISOString().slice(0, 19).split('T');
  if (serial >= 0 && serial < 1) return time;
  return at.getTime() % DAY === 0 ? date : `${date} ${time}`;
}
