import type { ClaimedSlip, Printed, SlipModel } from '../../server/contract/printing.ts';
import { askPaperInTurn, feedAndCut, nativeQr, reportWhenPrinted } from './commands.ts';
import { layoutCard } from './card.ts';
import { SlipEncoder } from './encoder.ts';
import { hasRare, letterLine, shown } from './lettering.ts';
import type { SlipLine } from './lines.ts';
import { layoutPaper } from './paper.ts';
import { MISSING } from './printable.ts';
import { layoutSlip } from './layout.ts';
import { QUIET, rasterQr, slipSymbol } from './qr.ts';
import { realTimeAt } from './real-time.ts';
import { SlipRefusal } from './refusal.ts';

/** White below the last line: 3 mm when cut, 19 mm to the tear bar when torn by hand. */
const CUT_MARGIN = 24;
const TEAR_MARGIN = 150;

/** What of a job is printed, and on what. */
export type SlipJob = Printed & Pick<ClaimedSlip, 'model' | 'texts' | 'machineName'>;

/**
 * The ESC/POS bytes of one slip, card or document, from ESC @ to the request that tells when it was printed. Layout: LOOK 9.
 * `jobTag` is four printable ASCII characters, returned by printers with model.confirm 'process-id'.
 * @throws SlipRefusal when the address or the tag cannot be encoded, or a document is no longer what was asked for.
 */
export function encodeSlip(job: SlipJob, jobTag: string): Buffer {
  const { model } = job;
  const encoder = new SlipEncoder();
  for (const line of linesOf(job)) {
    if (line.kind === 'qr') qr(encoder, line.url, model);
    else if (!model.rareHan && hasRare(line.text)) letters(encoder, line, model);
    else encoder.line(line.text, line.w, line.h, line.bold, line.align, line.gap);
  }
  if (model.cut === 'none') encoder.blank(TEAR_MARGIN);
  else encoder.raw(feedAndCut(model.cut, CUT_MARGIN));
  if (model.confirm === 'process-id') encoder.raw(reportWhenPrinted(jobTag));
  if (model.confirm === 'status') encoder.raw(askPaperInTurn());

  const bytes = encoder.bytes();
  const at = realTimeAt(bytes);
  if (at >= 0) throw new SlipRefusal('real-time', `at byte ${at}`);
  return bytes;
}

function linesOf(job: SlipJob): SlipLine[] {
  const { model, machineName } = job;
  if (job.slip) return layoutSlip(job.slip, model, job);
  if (job.card) return layoutCard(job.card, model, machineName);
  if (job.content === null) throw new SlipRefusal('document-changed', job.paper.documentId);
  return layoutPaper(job.content, job.paper, model, machineName);
}

/** A line with characters that the printer's font lacks, as a picture. */
function letters(encoder: SlipEncoder, line: Extract<SlipLine, { kind: 'text' }>, model: SlipModel): void {
  const text = shown(line.text);
  const picture = hasRare(text) ? letterLine({ ...line, text }, model.dots) : null;
  if (picture === null) {
    const plain = [...text].map(char => (hasRare(char) ? MISSING : char)).join('');
    return encoder.line(plain, line.w, line.h, line.bold, line.align, line.gap);
  }
  encoder.align('left');
  encoder.raw(picture);
  if (line.gap > 0) encoder.blank(line.gap);
}

/** Native symbols come without their quiet zone, so it is fed as white paper; a raster holds it. */
function qr(encoder: SlipEncoder, url: string, model: SlipModel): void {
  const symbol = slipSymbol(url, model.dots);
  encoder.align('centre');
  if (model.qr === 'raster') {
    encoder.raw(rasterQr(symbol));
    return;
  }
  encoder.blank(QUIET * symbol.dots);
  encoder.raw(nativeQr(symbol.payload, symbol.dots));
  encoder.blank(QUIET * symbol.dots);
}
