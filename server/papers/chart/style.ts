/** Measures of a chart on an A4 page of 1240 × 1754 units, as in LOOK's picture: 2.08 units to the point. */
export const PAGE = { width: 1240, height: 1754, margin: 60 } as const;

export const COLOURS = {
  ink: '#1D2529',
  second: '#465056',
  brand: '#12515C',
  paper: '#FFFFFF',
  lane: '#F6F1EA',
  onBrand: '#FFFDFA',
  onBrandSecond: '#DCEAEA',
  edge: '#857B6A',
  line: '#DAD1C2',
} as const;

/** The least size of text: 6 pt on A4. */
export const LEAST_TEXT = 12.6;

/** Sizes of everything in the lanes at a scale. */
export interface Style {
  readonly title: number;
  readonly note: number;
  readonly label: number;
  readonly tag: number;
  readonly pad: number;
  readonly gutter: number;
  readonly gap: number;
  /** Between parallel lines. */
  readonly track: number;
  /** Lines keep so far from boxes. */
  readonly clear: number;
  readonly disc: number;
  readonly bar: number;
  readonly stroke: number;
  readonly leastBox: number;
}

const FULL: Style = {
  ...{ title: 25, note: 20, label: 20, tag: 17, pad: 19, gutter: 46, gap: 66, track: 15, clear: 14 },
  ...{ disc: 20, bar: 7, stroke: 3.2, leastBox: 142 },
};

/** Room of a limit with its clock, as a share of its size: it must not be broken. */
const LIMIT = 6.2;

const TEXTS: ReadonlySet<string> = new Set(['title', 'note', 'label', 'tag']);

/** The measures at a scale; no text becomes smaller than can be read. */
export function styleAt(scale: number): Style {
  const scaled = Object.entries(FULL).map(([name, value]) => {
    const size = (value as number) * scale;
    return [name, TEXTS.has(name) ? Math.max(LEAST_TEXT, size) : size] as const;
  });
  const style = Object.fromEntries(scaled) as unknown as Style;
  return { ...style, leastBox: Math.max(style.leastBox, LIMIT * style.note + 2 * style.pad) };
}
