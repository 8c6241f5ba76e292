/** Crockford's 32 signs: no I, L, O or U, so that none looks like a digit. */
export const CODE_SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const CODE_LENGTH = 8;

const LOOKS_LIKE: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };

/** A query code as it was typed or read aloud, in its one form; null: it is none. Spaces and dashes do not count. */
export function readQueryCode(text: string): string | null {
  const signs = text.toUpperCase().replace(/[\s-]/g, '');
  const code = [...signs].map(sign => LOOKS_LIKE[sign] ?? sign).join('');
  return code.length === CODE_LENGTH && [...code].every(sign => CODE_SIGNS.includes(sign)) ? code : null;
}

/** A query code as it is printed: `7K3M-92QX`. */
export const printedCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** A case's number as it was typed, with its dash; null: it is none. */
export function readCaseNumber(text: string): string | null {
  const figures = text.replace(/[\s-]/g, '');
  return /^\d{12,16}$/.test(figures) ? `${figures.slice(0, 8)}-${figures.slice(8)}` : null;
}
