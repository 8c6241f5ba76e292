/** Chance as it comes in: from 0 to below 1. */
export type Draw = () => number;

/** So many equal shares of all cases a shape has. */
export const SHAPE_POINTS = 64;

/** How times scatter about their usual one: the mean factor of each 64th of the cases, rising. */
export type Shape = Float64Array;

/** A standard normal figure (Box and Muller). */
export function normal(draw: Draw): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}

/** Quantile of the standard normal law (Acklam's approximation, error below 1.2e-9). */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p));
    return polynomial(TAIL_TOP, q) / (polynomial(TAIL_BOTTOM, q) * q + 1);
  }
  const q = p - 0.5;
  const r = q * q;
  return (polynomial(MIDDLE_TOP, r) * q) / (polynomial(MIDDLE_BOTTOM, r) * r + 1);
}
const polynomial = (of: readonly number[], x: number): number => of.reduce((sum, one) => sum * x + one, 0);
const TAIL_TOP = [
  -7.784894002430293e-3, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const TAIL_BOTTOM = [7.784695709041462e-3, 0.3224671290700398, 2.445134137142996, 3.754408661907416];
const MIDDLE_TOP = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
];
const MIDDLE_BOTTOM = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572,
];

/** The log-normal shape of a scatter `sigma` of the logarithm, where nothing better is known. */
export function logNormalShape(sigma: number): Shape {
  return Float64Array.from({ length: SHAPE_POINTS }, (_, at) =>
    Math.exp(sigma * normalQuantile((at + 0.5) / SHAPE_POINTS)),
  );
}

/** The shape of weighted factors: the mean of each equal share, so that the mean of all is kept. */
export function shapeOf(factors: readonly { readonly factor: number; readonly weight: number }[]): Shape {
  const sorted = [...factors].sort((a, b) => a.factor - b.factor);
  const share = sorted.reduce((sum, { weight }) => sum + weight, 0) / SHAPE_POINTS;
  const shape = new Float64Array(SHAPE_POINTS);
  let [at, room] = [0, share];
  for (const { factor, weight } of sorted) {
    let rest = weight;
    while (rest > room && at < SHAPE_POINTS - 1) {
      shape[at]! += factor * room;
      rest -= room;
      at += 1;
      room = share;
    }
    shape[at]! += factor * rest;
    room -= rest;
  }
  return shape.map(sum => sum / share);
}

/** The factor at a chance `u`, from 0 to below 1. */
export function factorAt(shape: Shape, u: number): number {
  const place = Math.min(Math.max(u * SHAPE_POINTS - 0.5, 0), SHAPE_POINTS - 1);
  const at = Math.min(Math.floor(place), SHAPE_POINTS - 2);
  return shape[at]! + (shape[at + 1]! - shape[at]!) * (place - at);
}

/** What is left of a time of which a factor `gone` has passed: of those that last longer, one at chance `u`. */
export function factorLeft(shape: Shape, gone: number, u: number): number {
  if (gone <= 0) return factorAt(shape, u);
  const top = shape[SHAPE_POINTS - 1]!;
  // Longer than any that was seen: half as long again, at random.
  if (gone >= top) return -Math.log(1 - u) * gone * 0.5;
  let [low, high] = [0, SHAPE_POINTS - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (shape[middle]! < gone) low = middle + 1;
    else high = middle;
  }
  const before = low === 0 ? 0 : shape[low - 1]!;
  const part =
    low === 0 ? 0.5 * (gone / shape[0]!) : low - 0.5 + (gone - before) / (shape[low]! - before || 1);
  const from = Math.min(part / SHAPE_POINTS, 1);
  return Math.max(0, factorAt(shape, from + (1 - from) * u) - gone);
}
