/** What the sensors see. */
export interface Sensors {
  readonly paperOut: boolean;
  readonly nearEnd: boolean;
  readonly coverOpen: boolean;
}

/** The byte a printer answers to DLE EOT n (1-4), bits as in DEVICES 4; null for another n. */
export function realTimeAnswer(n: number, { paperOut, nearEnd, coverOpen }: Sensors): number | null {
  const idle = 0x12;
  switch (n) {
    case 1:
      return idle | (paperOut || coverOpen ? 0x08 : 0);
    case 2:
      return idle | (coverOpen ? 0x04 : 0) | (paperOut ? 0x20 : 0);
    case 3:
      return idle;
    case 4:
      return idle | (nearEnd || paperOut ? 0x0c : 0) | (paperOut ? 0x60 : 0);
    default:
      return null;
  }
}

/** The four bytes of the automatic status. */
export function autoStatus({ paperOut, nearEnd, coverOpen }: Sensors): Buffer {
  const b1 = 0x10 | (paperOut || coverOpen ? 0x08 : 0) | (coverOpen ? 0x20 : 0);
  const b3 = (nearEnd || paperOut ? 0x03 : 0) | (paperOut ? 0x0c : 0);
  return Buffer.from([b1, 0, b3, 0x0f]);
}

/** GS r 1: the paper sensor. */
export function paperAnswer({ paperOut, nearEnd }: Sensors): number {
  return (nearEnd || paperOut ? 0x03 : 0) | (paperOut ? 0x0c : 0);
}

/** 37 22 id 00: printed up to here. */
export function printedAnswer(id: string): Buffer {
  return Buffer.concat([Buffer.from([0x37, 0x22]), Buffer.from(id, 'latin1'), Buffer.from([0])]);
}
