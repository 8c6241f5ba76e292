import type { Refusal, RefusalCode, RefusalParams } from '../../domain/refusal.ts';

/** A refusal known before the lock. */
export class Refused extends Error {
  override name = 'Refused';
  readonly refusal: Refusal;
  constructor(code: RefusalCode, params: RefusalParams = {}) {
    super(code);
    this.refusal = { code, params };
  }
}
