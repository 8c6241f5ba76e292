import type { Align, Op, QrLevel } from './ops.ts';

export interface Run {
  readonly text: string;
  readonly w: number;
  readonly h: number;
  readonly bold: boolean;
}

/** What is on the paper, top to bottom; heights and widths in dots. */
export type Printed =
  | { readonly kind: 'line'; readonly runs: readonly Run[]; readonly align: Align; readonly height: number }
  | {
      readonly kind: 'raster';
      readonly rowBytes: number;
      readonly rows: number;
      readonly bits: Uint8Array;
      readonly align: Align;
    }
  | {
      readonly kind: 'qr';
      readonly data: string;
      readonly module: number;
      readonly level: QrLevel;
      readonly align: Align;
    }
  | { readonly kind: 'cut'; readonly cut: 'partial' | 'full'; readonly feed: number };

/** A piece of paper, the `n`th since the printer was made. `cut` false: still hanging in the printer. */
export interface PaperSlip {
  readonly n: number;
  readonly printed: readonly Printed[];
  readonly cut: boolean;
}

/** 30 dots: 1/6 inch at 203 dpi less the usual firmware rounding, what ESC 2 sets. */
const DEFAULT_SPACING = 30;
const CELL = 12;
const FONT_HEIGHT = 24;
/** Pieces remembered: a demonstration that runs for days must not fill the memory. */
const KEPT = 1_000;

/** Paper under a print head of `dots` dots: a value that ops move forward, without clock or wire. */
export class Paper {
  readonly #dots: number;
  readonly #done: PaperSlip[] = [];
  #cuts = 0;
  #hanging: Printed[] = [];
  #runs: Run[] = [];
  #used = 0;
  #align: Align = 'left';
  #bold = false;
  #size = { w: 1, h: 1 };
  #latin = { w: 1, h: 1 };
  #spacing = DEFAULT_SPACING;
  #qr: { data: string; module: number; level: QrLevel } = { data: '', module: 3, level: 'L' };

  constructor(dots: number) {
    this.#dots = dots;
  }

  /** Whether the op would put something on paper or move it, so that an empty printer stops before it. */
  static moves(op: Op): boolean {
    return ['newline', 'feed', 'feed-lines', 'qr-print', 'raster', 'cut', 'char'].includes(op.op);
  }

  /** Finished pieces in the order they fell, then the one still hanging, if it bears anything. */
  slips(): PaperSlip[] {
    if (this.#hanging.length === 0) return [...this.#done];
    return [...this.#done, { n: this.#cuts + 1, printed: [...this.#hanging], cut: false }];
  }

  /** Pieces cut so far. */
  get cuts(): number {
    return this.#cuts;
  }

  /** Power off: modes and the line not yet printed are gone, the paper stays as it is. */
  forget(): void {
    this.#runs = [];
    this.#used = 0;
    this.#reset();
  }

  apply(op: Op): void {
    switch (op.op) {
      case 'init':
        this.forget();
        return;
      case 'char':
        this.#char(op.char, op.columns);
        return;
      case 'newline':
        this.#endLine(this.#spacing);
        return;
      case 'feed':
        this.#endLine(op.dots);
        return;
      case 'feed-lines':
        for (let n = 0; n < op.lines; n++) this.#endLine(this.#spacing);
        return;
      case 'size':
        this.#size = { w: op.w, h: op.h };
        this.#latin = this.#size;
        return;
      case 'latin-size':
        this.#latin = { w: op.w, h: op.h };
        return;
      case 'bold':
        this.#bold = op.on;
        return;
      case 'align':
        this.#align = op.align;
        return;
      case 'spacing':
        this.#spacing = op.dots ?? DEFAULT_SPACING;
        return;
      default:
        this.#graphic(op);
    }
  }

  #graphic(op: Op): void {
    switch (op.op) {
      case 'qr-module':
        this.#qr.module = op.dots;
        return;
      case 'qr-level':
        this.#qr.level = op.level;
        return;
      case 'qr-data':
        this.#qr.data = op.data;
        return;
      case 'qr-print':
        this.#flush();
        this.#hanging.push({ kind: 'qr', ...this.#qr, align: this.#align });
        return;
      case 'raster':
        this.#flush();
        this.#raster(op.rowBytes, op.rows, op.bits);
        return;
      case 'cut':
        this.#flush();
        this.#hanging.push({ kind: 'cut', cut: op.kind, feed: op.feed });
        this.#cuts++;
        this.#done.push({ n: this.#cuts, printed: this.#hanging, cut: true });
        if (this.#done.length > KEPT) this.#done.shift();
        this.#hanging = [];
    }
  }

  /** Bands of one picture join, as they do on paper. */
  #raster(rowBytes: number, rows: number, bits: Uint8Array): void {
    const last = this.#hanging.at(-1);
    if (last?.kind !== 'raster' || last.rowBytes !== rowBytes || last.align !== this.#align) {
      this.#hanging.push({ kind: 'raster', rowBytes, rows, bits, align: this.#align });
      return;
    }
    const joined = { ...last, rows: last.rows + rows, bits: Buffer.concat([last.bits, bits]) };
    this.#hanging.splice(-1, 1, joined);
  }

  #char(char: string, columns: 1 | 2): void {
    const { w, h } = columns === 1 ? this.#latin : this.#size;
    const width = columns * CELL * w;
    if (this.#used + width > this.#dots) this.#endLine(this.#spacing);
    this.#used += width;
    const last = this.#runs.at(-1);
    const joins = last !== undefined && last.w === w && last.h === h && last.bold === this.#bold;
    if (joins) this.#runs.splice(-1, 1, { ...last, text: last.text + char });
    else this.#runs.push({ text: char, w, h, bold: this.#bold });
  }

  #flush(): void {
    if (this.#runs.length > 0) this.#endLine(this.#spacing);
  }

  /** A line is as high as its spacing, and never lower than its characters. */
  #endLine(dots: number): void {
    const height = this.#runs.reduce((most, run) => Math.max(most, run.h * FONT_HEIGHT), dots);
    this.#hanging.push({ kind: 'line', runs: this.#runs, align: this.#align, height });
    this.#runs = [];
    this.#used = 0;
  }

  #reset(): void {
    this.#align = 'left';
    this.#bold = false;
    this.#size = { w: 1, h: 1 };
    this.#latin = { w: 1, h: 1 };
    this.#spacing = DEFAULT_SPACING;
    this.#qr = { data: '', module: 3, level: 'L' };
  }
}
