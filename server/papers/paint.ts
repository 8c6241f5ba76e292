import { INK, strokesOf, type Drawing, type Line, type Primitive, type Qr, type Text } from './drawing.ts';
import { placed } from './placed.ts';
import { darkRunsOf } from './qr.ts';
import { fontsOf, type OpenFont } from './type/faces.ts';
import { runsOf } from './type/runs.ts';

type Pdf = PDFKit.PDFDocument;

/** Neighbouring rows of a QR symbol overlap by this much of a module, so that no reader shows a seam. */
const OVERLAP = 0.02;
/** Stands for a character that no font has. */
const BOX = '□';

/** Paints a drawing into the middle of a sheet, as large as it fits. */
export function paint(pdf: Pdf, drawing: Drawing, sheet: { width: number; height: number }): void {
  const scale = Math.min(sheet.width / drawing.width, sheet.height / drawing.height);
  const left = (sheet.width - drawing.width * scale) / 2;
  const top = (sheet.height - drawing.height * scale) / 2;
  for (const shape of placed(drawing, left, top, scale)) paintShape(pdf, shape);
}

function paintShape(pdf: Pdf, shape: Primitive): void {
  switch (shape.kind) {
    case 'rect':
      if (shape.radius) pdf.roundedRect(shape.x, shape.y, shape.w, shape.h, shape.radius);
      else pdf.rect(shape.x, shape.y, shape.w, shape.h);
      return ink(pdf, shape);
    case 'disc':
      pdf.circle(shape.cx, shape.cy, shape.r);
      return ink(pdf, shape);
    case 'line':
      return paintLine(pdf, shape);
    case 'text':
      return paintTurned(pdf, shape);
    case 'qr':
      return paintQr(pdf, shape);
  }
}

interface Inked {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  readonly cap?: Line['cap'];
}

function ink(pdf: Pdf, { fill, stroke, strokeWidth = 1, dash, cap = 'butt' }: Inked): void {
  if (stroke !== undefined) {
    pdf.lineWidth(strokeWidth).lineCap(cap).lineJoin('round');
    if (dash) pdf.dash(dash[0] ?? 1, { space: dash[1] ?? dash[0] });
    else pdf.undash();
  }
  if (fill !== undefined && stroke !== undefined) pdf.fillAndStroke(fill, stroke);
  else if (fill !== undefined) pdf.fill(fill);
  else if (stroke !== undefined) pdf.stroke(stroke);
}

function paintLine(pdf: Pdf, line: Line): void {
  const { points, head } = strokesOf(line);
  points.forEach(([x, y], index) => (index === 0 ? pdf.moveTo(x, y) : pdf.lineTo(x, y)));
  ink(pdf, line);
  if (head) pdf.polygon(...head.map(([x, y]) => [x, y])).fill(line.stroke);
}

function paintTurned(pdf: Pdf, text: Text): void {
  if (!text.turn) return paintText(pdf, text);
  pdf.save().rotate(text.turn, { origin: [text.x, text.y] });
  paintText(pdf, text);
  pdf.restore();
}

function paintText(pdf: Pdf, { x, y, text, size, weight, anchor = 'start', fill = INK, font }: Text): void {
  const runs = runsOf(text, font, weight);
  const width = runs.reduce((sum, run) => sum + run.width, 0) * size;
  let left = x - { start: 0, middle: width / 2, end: width }[anchor];
  pdf.fontSize(size).fillColor(fill);
  const box = fontsOf(font ?? 'sans', weight ?? 400).at(-1)!;
  for (const run of runs) {
    use(pdf, run.font ?? box);
    pdf.text(run.font ? run.text : BOX, left, y, { lineBreak: false, baseline: 'alphabetic' });
    left += run.width * size;
  }
}

const registered = new WeakMap<Pdf, Set<string>>();

/** Sets the font, handing its bytes over once a file. */
function use(pdf: Pdf, { name, bytes }: OpenFont): void {
  const known = registered.get(pdf) ?? new Set();
  registered.set(pdf, known);
  if (!known.has(name)) pdf.registerFont(name, bytes);
  known.add(name);
  pdf.font(name);
}

function paintQr(pdf: Pdf, { x, y, size, text, fill = INK }: Qr): void {
  const { modules, runs } = darkRunsOf(text);
  const side = size / modules;
  for (const { row, column, length } of runs)
    pdf.rect(x + column * side, y + row * side, (length + OVERLAP) * side, (1 + OVERLAP) * side);
  pdf.fill(fill);
}
