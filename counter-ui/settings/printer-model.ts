import type { PrinterModel } from '../../server/contract/plan.ts';

export const PAPERS = [80, 58] as const;
type Paper = (typeof PAPERS)[number];

/** Dots and columns of a line at 203 dpi with the 12×24 font. */
const LINES: Readonly<Record<Paper, Pick<PrinterModel, 'dots' | 'columns'>>> = {
  80: { dots: 576, columns: 48 },
  58: { dots: 384, columns: 32 },
};

/** What most printers of a paper's width can do. */
const USUAL = { qr: 'native', cut: 'partial', confirm: 'process-id', rareHan: true } as const;

/** A printer's model on paper of a width; what else is known of it stays. */
export const modelOn = (
  paper: Paper,
  known: Pick<PrinterModel, 'qr' | 'cut' | 'confirm' | 'rareHan'> = USUAL,
): PrinterModel => ({
  paper,
  ...LINES[paper],
  ...{ qr: known.qr, cut: known.cut, confirm: known.confirm, rareHan: known.rareHan },
});
