import type { TwoTexts } from '../client/texts/use-texts.ts';

/** A bulletin as the board's view has it. */
export interface Bulletin {
  readonly title: TwoTexts;
  readonly body: TwoTexts;
  readonly from: string | null;
  readonly until: string | null;
  readonly boardIds: readonly string[];
  readonly order: number;
}

/** A page of a bulletin, as large as its place: the text stands still, so a long one has several. */
export interface BulletinSheet {
  readonly id: string;
  readonly title: TwoTexts;
  readonly body: string;
  readonly page: number;
  readonly pages: number;
}

/** Which bulletins a board shows on a date (YYYY-MM-DD of the hall's calendar), in their order. Pure. */
export function bulletinsDue(
  bulletins: Readonly<Record<string, Bulletin>>,
  boardId: string,
  date: string,
): (Bulletin & { readonly id: string })[] {
  return Object.entries(bulletins)
    .map(([id, bulletin]) => ({ id, ...bulletin }))
    .filter(({ from, until }) => (from === null || from <= date) && (until === null || date <= until))
    .filter(({ boardIds }) => boardIds.length === 0 || boardIds.includes(boardId))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** Every page of the bulletins in one language, cut so that each body holds at most `room` Han characters. Pure. */
export function sheetsOf(
  bulletins: readonly (Bulletin & { readonly id: string })[],
  language: 'zh' | 'en',
  room: number,
): BulletinSheet[] {
  return bulletins.flatMap(({ id, title, body }) => {
    const parts = cut(body[language], room);
    return parts.map((part, at) => ({ id, title, body: part, page: at + 1, pages: parts.length }));
  });
}

/** Where one may stop: at the end of a sentence, or, less well, where it pauses. */
const endsSentence = (sign: string, next: string): boolean =>
  '。；！？\n'.includes(sign) || ('.;!?'.includes(sign) && next.trim() === '');
const pauses = (sign: string): boolean => '，、,'.includes(sign) || sign.trim() === '';
/** A Latin letter is about half as wide as a Han character. */
const widthOf = (sign: string): number => (sign.codePointAt(0)! < 0x2e80 ? 0.55 : 1);

/** Cuts a text where a sentence ends, else where it pauses, else where the page does. */
function cut(text: string, room: number): string[] {
  const signs = [...text.trim()];
  const parts: string[] = [];
  while (signs.length > 0) {
    const fits = countFitting(signs, room);
    const end = fits === signs.length ? fits : breakBefore(signs, fits);
    parts.push(signs.splice(0, end).join('').trim());
    while (signs[0]?.trim() === '') signs.shift();
  }
  return parts.length === 0 ? [''] : parts;
}

function countFitting(signs: readonly string[], room: number): number {
  let width = 0;
  for (const [at, sign] of signs.entries()) {
    width += widthOf(sign);
    if (width > room) return Math.max(1, at);
  }
  return signs.length;
}

/** The last good place in the latter half of the page. */
function breakBefore(signs: readonly string[], fits: number): number {
  for (const good of [endsSentence, pauses]) {
    for (let at = fits; at > fits / 2; at -= 1) if (good(signs[at - 1]!, signs[at] ?? ' ')) return at;
  }
  return fits;
}
