import { Printer } from 'escpos';
import { bold, hanMode, magnify } from './commands.ts';

type Align = 'left' | 'centre';

/**
 * The only user of escpos, and of its safe calls alone: hardware('init'), font, align, lineSpace, text, feed and
 * print(Buffer). It remembers what the printer was told, so that a mode is sent only when it changes.
 */
export class SlipEncoder {
  readonly #written: Buffer[] = [];
  readonly #printer: Printer;
  #align: Align = 'left';
  #bold = false;
  #size = '1x1';
  #lineDots = 0;

  constructor() {
    const written = this.#written;
    const tap = {
      open: () => tap,
      close: () => tap,
      write: (bytes: Buffer) => {
        written.push(Buffer.from(bytes));
        return tap;
      },
    };
    this.#printer = new Printer(tap, { encoding: 'GB18030' });
    this.#printer.hardware('init');
    this.#printer.print(hanMode());
    this.#printer.font('A');
  }

  /** One line of text; w and h are whole steps, `gap` the white dots below it. The text must already be printable. */
  line(text: string, w: number, h: number, isBold: boolean, align: Align, gap: number): void {
    this.align(align);
    this.#setBold(isBold);
    this.#setSize(w, h);
    this.#lineHeight(24 * h + gap);
    this.#printer.text(text);
  }

  /** White paper, 1 to 255 dots. */
  blank(dots: number): void {
    this.#setSize(1, 1);
    this.#lineHeight(dots);
    this.#printer.feed(1);
  }

  align(align: Align): void {
    if (align === this.#align) return;
    this.#printer.align(align === 'left' ? 'LT' : 'CT');
    this.#align = align;
  }

  /** Bytes of a command that escpos lacks; see commands. */
  raw(bytes: Buffer): void {
    this.#printer.print(bytes);
  }

  /** Everything so far. The encoder is spent afterwards. */
  bytes(): Buffer {
    this.#printer.flush();
    return Buffer.concat(this.#written);
  }

  #setBold(on: boolean): void {
    if (on === this.#bold) return;
    this.raw(bold(on));
    this.#bold = on;
  }

  #setSize(w: number, h: number): void {
    const size = `${w}x${h}`;
    if (size === this.#size) return;
    this.raw(magnify(w, h));
    this.#size = size;
  }

  /** ESC 3 n. Printers feed at least the height of the characters, so n is the line with its gap, 255 at most. */
  #lineHeight(dots: number): void {
    const n = Math.max(1, Math.min(255, dots));
    if (n === this.#lineDots) return;
    this.#printer.lineSpace(n);
    this.#lineDots = n;
  }
}
