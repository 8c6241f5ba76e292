import { halfWidth } from '../identity/half-width.ts';

/** 17 figures and a check sign, or a mainland mobile number, standing alone. */
const ID_NUMBER = /(?<!\d)\d{17}[\dXx](?!\d)/;
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/;

/**
 * Whether a text that the hall publishes holds an ID number or a mobile number (rule B1), also with blanks or hyphens
 * between its figures or in full-width ones.
 */
export function holdsPersonal(...texts: readonly string[]): boolean {
  return texts.some(text => {
    const plain = halfWidth(text);
    const joined = plain.replace(/(?<=\d)[ \u3000-](?=[\dXx])/g, '');
    return [plain, joined].some(one => ID_NUMBER.test(one) || MOBILE.test(one));
  });
}

/** The same of texts in both languages. */
export function textsHoldPersonal(
  ...texts: readonly { readonly zh: string; readonly en: string }[]
): boolean {
  return holdsPersonal(...texts.flatMap(({ zh, en }) => [zh, en]));
}
