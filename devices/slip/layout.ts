import type { ClaimedSlip, SlipModel, Slip } from '../../server/contract/printing.ts';
import { foot } from './foot.ts';
import { legLines } from './legs.ts';
import { lacksLines } from './lacks.ts';
import { heading, large, numberLine, type Paper, paperFor, rule, type SlipLine, small } from './lines.ts';
import { copyText, waitLines } from './wording.ts';

/** What the hall says on every slip now, in Chinese, and what it calls the machine. */
export type SlipPaper = Pick<ClaimedSlip, 'texts' | 'machineName'>;

/**
 * LOOK 9 as lines, top to bottom, for 48 columns (80 mm) or 32 (58 mm). No line is wider than `model.columns`. The
 * gaps are those of the picture `slip`; round the QR stand four white modules, as scanners need.
 */
export function layoutSlip(slip: Slip, model: SlipModel, paper: SlipPaper): SlipLine[] {
  const on = paperFor(model);
  return slip.elder === true ? elderSlip(slip, on, paper) : usualSlip(slip, on, paper);
}

function usualSlip(slip: Slip, on: Paper, paper: SlipPaper): SlipLine[] {
  const { columns, narrow, clean } = on;
  const item = clean(slip.item ?? '');
  const place = clean(beside(slip.place));
  return [
    ...top(slip, on),
    ...heading(clean(slip.route?.name?.zh ?? ''), columns, 10),
    ...heading(clean(slip.queue.zh), columns, item === '' ? 18 : 7),
    ...small(item, narrow ? columns : columns - 2, 2, 4, 17),
    numberLine(clean(slip.label), columns),
    ...waitLines(slip).flatMap((text, at, all) => heading(text, columns, at === all.length - 1 ? 6 : 12)),
    rule('-', columns, 14),
    ...heading(clean(slip.place.zh), columns, place === '' && !slip.lacks ? 0 : 8),
    ...small(place, columns, narrow ? 2 : 1, slip.lacks || slip.route ? 12 : 0),
    ...legLines(slip, on),
    ...lacksLines(slip, on),
    { kind: 'qr', url: slip.url },
    ...small(clean(paper.texts.scan.zh), columns, 2, 6),
    rule('-', columns, 9),
    ...foot(slip, on, paper.machineName, [paper.texts.missed.zh, paper.texts.fee.zh]),
  ];
}

/** Larger and shorter: without item, second languages and rules, which somebody at the desk will say (LOOK 9, end). */
function elderSlip(slip: Slip, on: Paper, paper: SlipPaper): SlipLine[] {
  const { columns, clean } = on;
  return [
    ...top(slip, on),
    ...heading(clean(slip.queue.zh), columns, 18),
    numberLine(clean(slip.label), columns),
    ...large(waitLines(slip), columns, 14, 8),
    rule('-', columns, 14),
    ...large(atGap(clean(slip.place.zh)), columns, 8, slip.lacks || slip.route ? 12 : 0),
    ...legLines(slip, on),
    ...lacksLines(slip, on),
    { kind: 'qr', url: slip.url },
    ...small(clean(paper.texts.scan.zh), columns, 2, 6),
    ...foot(slip, on, paper.machineName, []),
  ];
}

/** The second language, unless it says the very same. */
const beside = ({ zh, en }: { readonly zh: string; readonly en: string }): string => (en === zh ? '' : en);

/** 二楼东侧 and 21-24窗口, each a line. */
function atGap(place: string): string[] {
  const at = place.indexOf(' ');
  return at < 0 ? [place] : [place.slice(0, at), place.slice(at + 1)];
}

/** Lines 1 to 3, under 补打 on a copy. */
function top(slip: Slip, { columns, narrow, clean }: Paper): SlipLine[] {
  const english = small(clean(beside(slip.hall)), columns, narrow ? 2 : 1, 5);
  return [
    ...(slip.copy > 0 ? heading(copyText(slip.copy), columns, 12) : []),
    ...heading(clean(slip.hall.zh), columns, english.length === 0 ? 6 : 12),
    ...english,
    rule('-', columns, 14),
  ];
}
