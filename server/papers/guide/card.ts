import type { GuideAbout } from '../../domain/catalogue/card/about.ts';
import { type CardContent, cardContent } from '../../domain/catalogue/card/content.ts';
import { type CardWords, cardWordsIn } from '../../domain/catalogue/card/words.ts';
import type { Entry } from '../../domain/catalogue/entry/entry.ts';
import type { Drawing, Primitive } from '../drawing.ts';
import { linesOf, type Setting } from '../page/lines.ts';
import { A4, TINT } from '../page/sheet.ts';

const MARGIN = 42;
const HALF = A4.height / 2;
const GAP = 26;
const RIGHT = { x: 372, width: A4.width - MARGIN - 372 };
const LEFT = { x: MARGIN, width: RIGHT.x - GAP - MARGIN };
const QR = 78;

/** Lines of text from a height on; gives what it drew and where it ended. */
function put(text: string, x: number, y: number, width: number, set: Setting & { fill?: string }) {
  const leading = set.size * 1.5;
  const lines = linesOf(text, width, set);
  const shapes = lines.map((line, at): Primitive => {
    return { kind: 'text', x, y: y + at * leading + set.size, text: line, fill: TINT.ink, ...set };
  });
  return { shapes, y: y + lines.length * leading };
}

/** What one needs to know before going, on the upper half of an A4 page (明白卡). */
export function cardOf(entry: Entry, about: GuideAbout, language: 'zh' | 'en'): Drawing {
  const words = cardWordsIn(language);
  const card = cardContent(entry, about, language);
  const head = headOf(card);
  return {
    ...A4,
    title: `${entry.name} ${card.title}`,
    shapes: [
      ...head.shapes,
      ...bringList(card, words, head.y),
      ...factsOf(card, head.y),
      ...footOf(card, about),
    ],
  };
}

function headOf({ item, title, under }: CardContent) {
  const width = A4.width - 2 * MARGIN;
  const size = item.length > 40 ? 13 : item.length > 22 ? 16 : 20;
  const name = put(item, MARGIN, 30, width, { size, weight: 700, font: 'serif' });
  const said = put(`${title} · ${under}`, MARGIN, name.y, width, { size: 9.5, fill: TINT.second });
  const y = said.y + 5;
  const rule = line([MARGIN, y], [A4.width - MARGIN, y], TINT.brand, 1);
  return { shapes: [...name.shapes, ...said.shapes, rule], y: y + 10 };
}

/** As large as fits; what does not fit even in small type is counted. */
function bringList({ bring, materials, nothing }: CardContent, words: CardWords, top: number): Primitive[] {
  const heading = put(bring, LEFT.x, top, LEFT.width, { size: 12, weight: 700 });
  const bottom = HALF - 40;
  if (nothing !== null) {
    const said = put(nothing, LEFT.x, heading.y + 4, LEFT.width, { size: 10.5 });
    return [...heading.shapes, ...said.shapes];
  }
  for (const size of [10.5, 9, 7.5]) {
    const whole = materialLines(materials, heading.y + 3, size);
    if (whole.y <= bottom) return [...heading.shapes, ...whole.shapes];
  }
  let shown = materials.length - 1;
  const first = (n: number) => materialLines(materials.slice(0, n), heading.y + 3, 7.5);
  while (shown > 1 && first(shown).y > bottom - 12) shown -= 1;
  const some = first(shown);
  const more = put(words.more(materials.length - shown), LEFT.x, some.y, LEFT.width, {
    size: 8.5,
    weight: 700,
  });
  return [...heading.shapes, ...some.shapes, ...more.shapes];
}

function materialLines(materials: CardContent['materials'], top: number, size: number) {
  let y = top;
  const shapes = materials.flatMap(({ name, how }, at) => {
    const box: Primitive = {
      ...{ kind: 'rect', x: LEFT.x, y: y + size * 0.2, w: size * 0.85, h: size * 0.85 },
      ...{ stroke: TINT.ink, strokeWidth: 0.8 },
    };
    const x = LEFT.x + size * 1.5;
    const what = put(`${at + 1}. ${name}`, x, y, LEFT.width - size * 1.5, { size, weight: 700 });
    const said = put(how, x, what.y, LEFT.width - size * 1.5, { size: size * 0.88, fill: TINT.second });
    y = said.y + size * 0.25;
    return [box, ...what.shapes, ...said.shapes];
  });
  return { shapes, y };
}

function factsOf({ facts }: CardContent, top: number): Primitive[] {
  let y = top;
  return facts.flatMap(({ name, value }) => {
    const key = put(name, RIGHT.x, y, RIGHT.width, { size: 8.5, fill: TINT.second });
    const said = put(value, RIGHT.x, key.y - 1, RIGHT.width, { size: 10.5, weight: 700 });
    y = said.y + 5;
    return [...key.shapes, ...said.shapes];
  });
}

function footOf({ scan, version }: CardContent, { hall, pageUrl }: GuideAbout): Primitive[] {
  const y = HALF - 30 - QR;
  const said = [hall, version].filter(Boolean).join(' · ');
  return [
    { kind: 'qr', x: A4.width - MARGIN - QR, y, size: QR, text: pageUrl },
    ...put(scan, RIGHT.x, y + 6, RIGHT.width - QR - 10, { size: 8.5, fill: TINT.second }).shapes,
    ...put(said, MARGIN, HALF - 26, A4.width - 2 * MARGIN, { size: 8, fill: TINT.second }).shapes,
    { ...line([0, HALF], [A4.width, HALF], TINT.line, 0.6), dash: [4, 4] },
  ];
}

const line = (
  from: readonly [number, number],
  to: readonly [number, number],
  stroke: string,
  width: number,
) => ({ kind: 'line', points: [from, to], stroke, strokeWidth: width }) as const;
