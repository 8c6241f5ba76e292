import { customPinyin, pinyin } from 'pinyin-pro';

// A dictionary reads 人参 in 个人参保; in this house it is 参保.
customPinyin({ 参保: 'cān bǎo' });

/** Names change with an import, a few at a time; what was read once is kept. */
const read = new Map<string, string>();
const MOST_KEPT = 100_000;

/**
 * A name as it is typed on Latin keys: for each of its characters one piece, blanks between. A Chinese character is its
 * syllable without tone, ü as v; any other stands as it is, a blank as _. The same name always gives the same text.
 */
export function pinyinOf(name: string): string {
  const known = read.get(name);
  if (known !== undefined) return known;
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' });
  const text = syllables.map(piece => (piece.trim() === '' ? '_' : piece)).join(' ');
  if (read.size >= MOST_KEPT) read.clear();
  read.set(name, text);
  return text;
}
