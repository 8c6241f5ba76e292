/** Takes numbers in any order; gives them as runs of neighbours, once each: 7, 8, 9 and 12 are 7 to 9 and 12 to 12. */
export function runsOf(numbers: readonly number[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && number - last[1] <= 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
