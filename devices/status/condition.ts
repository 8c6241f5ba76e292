/** What is known of a printer. `reachable` false: it could not be connected to; the rest is then what was last seen. */
export interface PrinterCondition {
  readonly reachable: boolean;
  readonly offline: boolean;
  readonly paper: 'unknown' | 'ok' | 'near-end' | 'out';
  readonly coverOpen: boolean;
  readonly error: 'none' | 'recoverable' | 'hot' | 'cutter' | 'unrecoverable';
}

/** Before anything was heard. */
export const UNKNOWN_CONDITION: PrinterCondition = {
  reachable: true,
  offline: false,
  paper: 'unknown',
  coverOpen: false,
  error: 'none',
};

/** The four real-time questions: DLE EOT n. */
export type Question = 1 | 2 | 3 | 4;
export const QUESTIONS: readonly Question[] = [1, 2, 3, 4];

/** The bytes of DLE EOT n. */
export function ask(n: Question): Buffer {
  return Buffer.from([0x10, 0x04, n]);
}

/** The condition after the reply `byte` to DLE EOT `n`. Bits as in DEVICES 4. */
export function afterReply(before: PrinterCondition, n: Question, byte: number): PrinterCondition {
  const has = (mask: number): boolean => (byte & mask) !== 0;
  switch (n) {
    case 1:
      return { ...before, reachable: true, offline: has(0x08) };
    case 2:
      return { ...before, reachable: true, coverOpen: has(0x04), paper: has(0x20) ? 'out' : before.paper };
    case 3:
      return { ...before, reachable: true, error: errorOf(has(0x20), has(0x08), has(0x04), has(0x40)) };
    case 4:
      return { ...before, reachable: true, paper: has(0x60) ? 'out' : has(0x0c) ? 'near-end' : 'ok' };
  }
}

/** The condition after an automatic status of four bytes. */
export function afterAsb(
  before: PrinterCondition,
  bytes: readonly [number, number, number, number],
): PrinterCondition {
  const [b1, b2, b3] = bytes;
  return {
    ...before,
    reachable: true,
    offline: (b1 & 0x08) !== 0,
    coverOpen: (b1 & 0x20) !== 0,
    error: errorOf((b2 & 0x20) !== 0, (b2 & 0x08) !== 0, (b2 & 0x04) !== 0, (b2 & 0x40) !== 0),
    paper: (b3 & 0x0c) !== 0 ? 'out' : (b3 & 0x03) !== 0 ? 'near-end' : 'ok',
  };
}

function errorOf(
  unrecoverable: boolean,
  cutter: boolean,
  recoverable: boolean,
  hot: boolean,
): PrinterCondition['error'] {
  if (unrecoverable) return 'unrecoverable';
  if (cutter) return 'cutter';
  if (recoverable) return 'recoverable';
  return hot ? 'hot' : 'none';
}

export type StopCause = 'paper-out' | 'cover-open' | 'printer-error' | 'printer-offline';

/** Why this printer would not print now, or null. A hot head or a low roll does not stop it. */
export function stopCause(condition: PrinterCondition): StopCause | null {
  if (condition.paper === 'out') return 'paper-out';
  if (condition.coverOpen) return 'cover-open';
  if (condition.error !== 'none' && condition.error !== 'hot') return 'printer-error';
  return condition.offline ? 'printer-offline' : null;
}

/** Whether two conditions say the same. */
export function sameCondition(a: PrinterCondition, b: PrinterCondition): boolean {
  return (
    a.reachable === b.reachable &&
    a.offline === b.offline &&
    a.paper === b.paper &&
    a.coverOpen === b.coverOpen &&
    a.error === b.error
  );
}
