/** An amount in fen as yuan with two decimals: 8000 is 80.00. */
export function yuan(fen: number): string {
  const [sign, whole] = [fen < 0 ? '-' : '', Math.abs(fen)];
  return `${sign}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}

const AMOUNT = /^(\d{1,7})(?:[.．](\d{1,2}))?$/;

/** Fen of an amount in yuan as it is typed, with two decimals at most; null: it is none. */
export function readYuan(text: string): number | null {
  const [, whole, part = ''] = AMOUNT.exec(text.trim()) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(part.padEnd(2, '0'));
}
