import type { Printer, PrinterModel, PrinterTransport, SlipModel } from '../../server/contract/plan.ts';

/** Rolls by their width in mm, and sheets. */
export const PAPERS = [80, 58, 'a4'] as const;
type Roll = Exclude<(typeof PAPERS)[number], 'a4'>;

/** Dots and columns of a line at 203 dpi with the 12×24 font. */
const LINES: Readonly<Record<Roll, Pick<SlipModel, 'dots' | 'columns'>>> = {
  80: { dots: 576, columns: 48 },
  58: { dots: 384, columns: 32 },
};

/** What most printers of a paper's width can do. */
const USUAL = { qr: 'native', cut: 'partial', confirm: 'process-id', rareHan: true } as const;

/** A printer's model on paper of a width; what else is known of it stays. */
export const modelOn = (
  paper: Roll,
  known: Pick<SlipModel, 'qr' | 'cut' | 'confirm' | 'rareHan'> = USUAL,
): SlipModel => ({
  paper,
  ...LINES[paper],
  ...{ qr: known.qr, cut: known.cut, confirm: known.confirm, rareHan: known.rareHan },
});

/** The ways to reach a printer of a paper. */
export const waysTo = (paper: PrinterModel['paper']): readonly PrinterTransport['kind'][] =>
  paper === 'a4' ? ['ipp', 'virtual'] : ['tcp', 'file', 'virtual'];

/** A printer on another paper: what is known of its rolls stays, and its way where sheets or slips go by it. */
export function onPaper(
  { model, transport }: Pick<Printer, 'model' | 'transport'>,
  paper: Printer['model']['paper'],
) {
  const next = paper === 'a4' ? { paper } : modelOn(paper, model.paper === 'a4' ? USUAL : model);
  const stays = waysTo(paper).includes(transport.kind);
  return { model: next, transport: stays ? transport : START[waysTo(paper)[0]!] };
}

/** Each way, before anything is entered. */
export const START: Readonly<Record<PrinterTransport['kind'], PrinterTransport>> = {
  tcp: { kind: 'tcp', host: '', port: 9_100 },
  file: { kind: 'file', path: '' },
  ipp: { kind: 'ipp', url: '' },
  virtual: { kind: 'virtual' },
};
