import { charColumns, columnsOf } from './width.ts';

/**
 * The most of `text` that fits in `columns`, ending in … (2 columns) when something had to go: after a whole word of
 * Latin where that leaves more than half of the line.
 */
export function cut(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  const chars = [...text];
  const most = fitting(chars, columns - 2);
  const word = isLatin(chars[most - 1]) && isLatin(chars[most]) ? chars.lastIndexOf(' ', most) : -1;
  const kept = chars.slice(0, word * 2 > most ? word : most).join('');
  return kept.replace(/[\s,;:，、；：]+$/u, '') + '…';
}

/**
 * Lines of at most `columns`, at most `most` of them, the last cut with … . Breaks on characters, keeps Latin words
 * and figures whole, starts no line with a closing mark, and breaks after a clause where that costs no extra line.
 */
export function wrap(text: string, columns: number, most: number): string[] {
  const chars = [...text.trim()];
  const lines: string[] = [];
  while (chars.length > 0) {
    if (lines.length === most - 1 || fitting(chars, columns) === chars.length) {
      lines.push(cut(chars.join(''), columns));
      break;
    }
    const left = Math.min(greedyCount(chars, columns), most - lines.length);
    const at = clauseBreak(chars, columns, left) ?? hardBreak(chars, columns);
    lines.push(chars.splice(0, at).join('').trimEnd());
    while (chars[0] === ' ') chars.shift();
  }
  return lines;
}

/** As wrap, but with lines of like length, for centred text: no single word is left over on the last line. */
export function balanced(text: string, columns: number, most: number): string[] {
  let lines = wrap(text, columns, most);
  const whole = (candidate: readonly string[]): boolean =>
    !candidate.at(-1)?.endsWith('…') || text.endsWith('…');
  if (lines.length < 2 || !whole(lines)) return lines;
  for (let narrower = columns - 1; narrower > columns / lines.length; narrower--) {
    const next = wrap(text, narrower, lines.length);
    if (!whole(next)) break;
    lines = next;
  }
  return lines;
}

/** As wrap to the last word, but each line as full as it goes: running text, which is read and not glanced at. */
export function filled(text: string, columns: number): string[] {
  let chars = [...text.trim()];
  const lines: string[] = [];
  while (chars.length > 0) {
    const whole = fitting(chars, columns) === chars.length;
    const at = whole ? chars.length : hardBreak(chars, columns);
    lines.push(chars.slice(0, at).join('').trimEnd());
    chars = [...chars.slice(at).join('').trimStart()];
  }
  return lines;
}

function fitting(chars: readonly string[], columns: number): number {
  let used = 0;
  for (const [index, char] of chars.entries()) {
    used += charColumns(char);
    if (used > columns) return index;
  }
  return chars.length;
}

/** 避头尾: these do not begin a line, those do not end one. */
const CLOSING = /[，。、；：！？）》〉」』】”’…·,.;:!?)\]}%]/u;
const OPENING = /[（《〈「『【“‘([{]/u;
const isLatin = (char: string | undefined): boolean => char !== undefined && char > ' ' && char <= '~';

function mayBreak(chars: readonly string[], at: number): boolean {
  const before = chars[at - 1];
  const after = chars[at];
  if (before === undefined || after === undefined) return false;
  if (isLatin(before) && isLatin(after)) return false;
  return !CLOSING.test(after) && !OPENING.test(before);
}

/** The last allowed break, or plainly the last character that fits when there is none (a word longer than the line). */
function hardBreak(chars: readonly string[], columns: number): number {
  const full = Math.max(1, fitting(chars, columns));
  for (let at = full; at > 0; at--) if (mayBreak(chars, at)) return at;
  return full;
}

/** A break after a clause or at a gap, past half of the line, if the rest still fits into the lines that remain. */
function clauseBreak(chars: readonly string[], columns: number, left: number): number | null {
  for (let at = fitting(chars, columns); at > 0; at--) {
    if (columnsOf(chars.slice(0, at).join('')) * 2 < columns) return null;
    const after = chars[at] ?? '';
    const clause = /[，。；：！？）]/u.test(chars[at - 1] ?? '') || /[（《]/u.test(after);
    const gap = chars[at - 1] === ' ' && isLatin(after);
    if ((clause || gap) && mayBreak(chars, at) && greedyCount(chars.slice(at), columns) < left) return at;
  }
  return null;
}

function greedyCount(chars: readonly string[], columns: number): number {
  let rest = chars;
  let count = 0;
  while (rest.length > 0) {
    const all = fitting(rest, columns) === rest.length;
    rest = rest.slice(all ? rest.length : hardBreak(rest, columns));
    count++;
  }
  return count;
}
