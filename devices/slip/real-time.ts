/**
 * Where `bytes` hold DLE EOT, DLE ENQ or DLE DC4 (10 04, 10 05, 10 14), else -1. A printer acts on these as they
 * arrive, also in the middle of a picture, so a slip must not hold them anywhere (DEVICES 4).
 */
export function realTimeAt(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(0x10); at >= 0; at = bytes.indexOf(0x10, at + 1)) {
    const next = bytes[at + 1];
    if (next === 0x04 || next === 0x05 || next === 0x14) return at;
  }
  return -1;
}
