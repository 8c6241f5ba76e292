/** The port of randomness: gives so many unpredictable bytes. `main` hands in node:crypto's randomBytes. */
export type Random = (bytes: number) => Uint8Array;

/** Takes the port; gives exactly so many bytes. Throws at a short answer: a weak key must never be made quietly. */
export function randomExactly(random: Random, bytes: number): Buffer {
  const got = random(bytes);
  if (got.length !== bytes) throw new RangeError('random source gave another length');
  return Buffer.from(got);
}
