/** Initials of two letters: who types by initials may type them whole. */
const LONG_INITIALS = new Set(['zh', 'ch', 'sh']);
const SAID = /[a-z0-9]/;

/**
 * Where letters run through a name by its syllables: each character takes its whole syllable or its initial, the last
 * one any beginning of it. Takes the name's pieces, one a character, and lower-case letters; gives the places of the
 * matched characters of the first run, null when there is none. Signs between characters are passed over.
 */
export function matchPinyin(pieces: readonly string[], letters: string): readonly number[] | null {
  if (letters === '') return null;
  for (let start = 0; start < pieces.length; start += 1) {
    if (pieces[start]![0] !== letters[0]) continue;
    const places = runFrom(pieces, start, letters, 0);
    if (places !== null) return places;
  }
  return null;
}

function runFrom(pieces: readonly string[], place: number, letters: string, at: number): number[] | null {
  if (at === letters.length) return [];
  const piece = pieces[place];
  if (piece === undefined) return null;
  if (at > 0 && !SAID.test(piece[0] ?? '')) return runFrom(pieces, place + 1, letters, at);
  for (const taken of waysInto(piece, letters, at)) {
    const rest = runFrom(pieces, place + 1, letters, at + taken);
    if (rest !== null) return [place, ...rest];
  }
  return null;
}

/** How many letters a syllable may take from `at` on, most first. */
function waysInto(piece: string, letters: string, at: number): number[] {
  let most = 0;
  while (most < piece.length && at + most < letters.length && piece[most] === letters[at + most]) most += 1;
  if (most === 0) return [];
  const isWhole = most === piece.length || at + most === letters.length;
  const ways = isWhole ? [most] : [];
  if (most > 1 && LONG_INITIALS.has(piece.slice(0, 2)) && !ways.includes(2)) ways.push(2);
  if (!ways.includes(1)) ways.push(1);
  return ways;
}
