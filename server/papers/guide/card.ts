import type { Entry } from '../../domain/catalogue/entry/entry.ts';
import { isExample, kindWords, limitText } from '../../domain/catalogue/entry/words.ts';
import type { Drawing, Primitive } from '../drawing.ts';
import { linesOf, type Setting } from '../page/lines.ts';
import { A4, TINT } from '../page/sheet.ts';
import type { GuideAbout } from './about.ts';
import type { GuideParts } from './facts.ts';
import { weekText } from './hours.ts';
import { howOf } from './tables.ts';
import { guideWordsIn } from './words.ts';

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
  const words = guideWordsIn(language);
  const parts: GuideParts = { entry, about, language, words };
  const head = headOf(parts);
  const { shapes: left } = bringList(parts, head.y);
  return {
    ...A4,
    title: `${entry.name} ${words.card}`,
    shapes: [...head.shapes, ...left, ...factsOf(parts, head.y), ...footOf(parts)],
  };
}

function headOf({ entry, about, language, words }: GuideParts) {
  const width = A4.width - 2 * MARGIN;
  const size = entry.name.length > 40 ? 13 : entry.name.length > 22 ? 16 : 20;
  const title = put(entry.name, MARGIN, 30, width, { size, weight: 700, font: 'serif' });
  const said = [words.card, about.bureau, kindWords(entry.typeCode)[language]].join(' · ');
  const under = put(said, MARGIN, title.y, width, { size: 9.5, fill: TINT.second });
  const y = under.y + 5;
  const rule = line([MARGIN, y], [A4.width - MARGIN, y], TINT.brand, 1);
  return { shapes: [...title.shapes, ...under.shapes, rule], y: y + 10 };
}

/** As large as fits; what does not fit even in small type is counted. */
function bringList(parts: GuideParts, top: number): { shapes: Primitive[] } {
  const { entry, words } = parts;
  const mark = isExample(entry, 'materials') ? words.example : '';
  const heading = put(`${words.bring}${mark}`, LEFT.x, top, LEFT.width, { size: 12, weight: 700 });
  const bottom = HALF - 40;
  if (entry.materials.length === 0) {
    const nothing = put(words.nothing, LEFT.x, heading.y + 4, LEFT.width, { size: 10.5 });
    return { shapes: [...heading.shapes, ...nothing.shapes] };
  }
  for (const size of [10.5, 9, 7.5]) {
    const whole = materialLines(parts, heading.y + 3, size, entry.materials.length);
    if (whole.y <= bottom) return { shapes: [...heading.shapes, ...whole.shapes] };
  }
  let shown = entry.materials.length - 1;
  while (shown > 1 && materialLines(parts, heading.y + 3, 7.5, shown).y > bottom - 12) shown -= 1;
  const some = materialLines(parts, heading.y + 3, 7.5, shown);
  const more = put(words.more(entry.materials.length - shown), LEFT.x, some.y, LEFT.width, {
    size: 8.5,
    weight: 700,
  });
  return { shapes: [...heading.shapes, ...some.shapes, ...more.shapes] };
}

function materialLines(parts: GuideParts, top: number, size: number, count: number) {
  let y = top;
  const shapes = parts.entry.materials.slice(0, count).flatMap((material, at) => {
    const box: Primitive = {
      ...{ kind: 'rect', x: LEFT.x, y: y + size * 0.2, w: size * 0.85, h: size * 0.85 },
      ...{ stroke: TINT.ink, strokeWidth: 0.8 },
    };
    const x = LEFT.x + size * 1.5;
    const name = put(`${at + 1}. ${material.name}`, x, y, LEFT.width - size * 1.5, { size, weight: 700 });
    const how = put(howOf(material, parts), x, name.y, LEFT.width - size * 1.5, {
      size: size * 0.88,
      fill: TINT.second,
    });
    y = how.y + size * 0.25;
    return [box, ...name.shapes, ...how.shapes];
  });
  return { shapes, y };
}

function factsOf({ entry, about, language, words }: GuideParts, top: number): Primitive[] {
  const mark = (...fields: (keyof Entry)[]) => (isExample(entry, ...fields) ? words.example : '');
  const limit = entry.promised ?? entry.statutory;
  const fee =
    entry.fees === null
      ? words.unknown
      : entry.fees.length === 0
        ? words.free
        : entry.fees.map(one => `${one.name} ${one.standard[language]}`).join(words.semicolon);
  const rows: readonly (readonly [string, string | null])[] = [
    [words.where, [about.place ?? entry.outside, about.tel].filter(Boolean).join(' ')],
    [words.when, about.hours && weekText(about.hours, words)],
    [
      words.howLong,
      limit && `${limitText(limit)[language]}${mark(entry.promised ? 'promised' : 'statutory')}`,
    ],
    [words.facts.visits, entry.visits === null ? null : `${words.times(entry.visits)}${mark('visits')}`],
    [words.howMuch, `${fee}${entry.fees === null ? '' : mark('fees')}`],
  ];
  let y = top;
  return rows.flatMap(([name, value]) => {
    if (!value) return [];
    const key = put(name, RIGHT.x, y, RIGHT.width, { size: 8.5, fill: TINT.second });
    const said = put(value, RIGHT.x, key.y - 1, RIGHT.width, { size: 10.5, weight: 700 });
    y = said.y + 5;
    return [...key.shapes, ...said.shapes];
  });
}

function footOf({ about, words }: GuideParts): Primitive[] {
  const y = HALF - 30 - QR;
  const version = words.versionOf(about.version, about.since);
  const said = [about.hall, version].filter(Boolean).join(' · ');
  return [
    { kind: 'qr', x: A4.width - MARGIN - QR, y, size: QR, text: about.pageUrl },
    ...put(words.scan, RIGHT.x, y + 6, RIGHT.width - QR - 10, { size: 8.5, fill: TINT.second }).shapes,
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
