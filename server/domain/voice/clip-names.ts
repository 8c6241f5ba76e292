const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const upTo = (last: number): number[] => Array.from({ length: last + 1 }, (_, n) => n);
const TENS = [20, 30, 40, 50, 60, 70, 80, 90];

const ofLanguage = (language: 'zh' | 'en', names: readonly (string | number)[]): string[] =>
  names.map(name => `${language}-${name}`);

/** Every clip of a pack: a site's own recordings have these names (rule B18). */
export const CLIP_NAMES: readonly string[] = [
  'chime',
  ...ofLanguage('zh', ['please', 'number', 'to', 'counter', 'yao', 'ten', 'hundred', 'thousand']),
  ...ofLanguage('zh', [...upTo(9), ...LETTERS]),
  ...ofLanguage('en', ['ticket', 'please', 'hundred', 'thousand', 'and']),
  ...ofLanguage('en', [...upTo(19), ...TENS, ...LETTERS]),
];
