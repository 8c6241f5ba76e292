/** Why a file that was handed in cannot be read. */
export const FILE_FAULTS = [
  'file.not_zip',
  'file.broken',
  'file.encrypted',
  'file.too_large',
  'file.too_many_files',
  'file.unsafe_path',
  'file.duplicate_path',
  'file.not_xlsx',
  'file.too_many_cells',
] as const;

export type FileFaultCode = (typeof FILE_FAULTS)[number];

/** A file is refused; the message names no content of it, since it may hold personal data. */
export class FileFault extends Error {
  override readonly name = 'FileFault';

  constructor(readonly code: FileFaultCode) {
    super(code);
  }
}
