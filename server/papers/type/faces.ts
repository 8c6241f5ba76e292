import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import type { Face, Weight } from '../drawing.ts';
import { sfntOf } from './sfnt.ts';

/** Font files by our name for them. The whole Noto Sans SC holds 30,890 characters, the slices for screens 16,283. */
const FILES = {
  'latin-400': '@fontsource/barlow/files/barlow-latin-400-normal.woff',
  'latin-700': '@fontsource/barlow/files/barlow-latin-700-normal.woff',
  'han-400': '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'han-700': '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  'serif-700': '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-700-normal.woff',
} as const;

export type FontName = keyof typeof FILES;

/** A font ready to be measured, and its bytes for embedding. */
export interface OpenFont {
  readonly name: FontName;
  readonly font: Font;
  readonly bytes: Buffer;
}

/** Fonts in which a character is looked for, first to last. Titles are of one weight. */
const CHAINS: Readonly<Record<Face, Readonly<Record<Weight, readonly FontName[]>>>> = {
  sans: { 400: ['latin-400', 'han-400'], 700: ['latin-700', 'han-700'] },
  serif: { 400: ['serif-700', 'han-700'], 700: ['serif-700', 'han-700'] },
};

const require = createRequire(import.meta.url);
const opened = new Map<FontName, OpenFont>();

/** The fonts of a face and weight, in the order in which a character is looked for. */
export function fontsOf(face: Face, weight: Weight): readonly OpenFont[] {
  return CHAINS[face][weight].map(openFont);
}

/** A font, read from its package when it is first used. */
function openFont(name: FontName): OpenFont {
  const known = opened.get(name);
  if (known) return known;
  const bytes = sfntOf(readFileSync(require.resolve(FILES[name])));
  const font = create(bytes);
  if (!('glyphForCodePoint' in font)) throw new Error(`${FILES[name]} is a collection, not a font`);
  const open = { name, font, bytes };
  opened.set(name, open);
  return open;
}
