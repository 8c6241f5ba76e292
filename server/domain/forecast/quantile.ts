/** The figure below which a share (0 to 1) of some sorted ones lies, between two of them where it must be. */
export function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length + 1) - 1;
  const at = Math.min(Math.max(Math.floor(place), 0), sorted.length - 1);
  const above = sorted[Math.min(at + 1, sorted.length - 1)]!;
  const part = Math.min(Math.max(place - at, 0), 1);
  return part === 0 ? sorted[at]! : sorted[at]! + (above - sorted[at]!) * part;
}
