export type RefusalCode = 'qr-too-long' | 'qr-empty' | 'job-tag' | 'real-time' | 'document-changed';

/** A slip that cannot be put into bytes as asked. No byte exists, so nothing can have been printed. */
export class SlipRefusal extends Error {
  override readonly name = 'SlipRefusal';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
  }
}
