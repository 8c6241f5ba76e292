/** Lets so many works run at once and so many wait in order; one more is refused by the error `refused` makes. */
export function turnstile(atOnce: number, waiting: number, refused: () => Error) {
  const line: (() => void)[] = [];
  let inside = 0;
  return async function pass<Result>(work: () => Promise<Result>): Promise<Result> {
    if (inside >= atOnce) {
      if (line.length >= waiting) throw refused();
      // Who leaves hands over the place, so nobody can slip in between.
      await new Promise<void>(enter => line.push(enter));
    } else inside += 1;
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else inside -= 1;
    }
  };
}
