export type RealTime = { readonly kind: 'status'; readonly n: number } | { readonly kind: 'clear' };

const CLEAR = [0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08];

/**
 * Finds real-time commands in a connection's bytes as they arrive, wherever they stand: DLE EOT n, and DLE ENQ 2 and
 * DLE DC4 8 which clear the buffers. Inside a picture they act just the same, which is the trap.
 */
export function realTimeScanner(): { feed(byte: number): RealTime | null } {
  let last: number[] = [];
  return {
    feed: byte => {
      last = [...last, byte].slice(-CLEAR.length);
      const [dle, command, n] = last.slice(-3);
      if (dle === 0x10 && command === 0x04 && n !== undefined && n >= 1 && n <= 4)
        return { kind: 'status', n };
      if (dle === 0x10 && command === 0x05 && n === 2) return { kind: 'clear' };
      return last.length === CLEAR.length && CLEAR.every((value, at) => last[at] === value)
        ? { kind: 'clear' }
        : null;
    },
  };
}
