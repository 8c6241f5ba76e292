import type { Acts } from '../worker.ts';

interface Asked {
  readonly id: number;
  readonly act: string;
  readonly input: never;
}

/** The child's side of a role: does what the bench asks for, until the bench is gone. */
export function play(acts: Acts): void {
  const answer = (said: object): void => void process.send?.(said);
  process.on('message', ({ id, act, input }: Asked) => {
    const work = acts[act];
    if (!work) return answer({ id, error: `there is no act ${act}` });
    work(input).then(
      value => answer({ id, value }),
      (error: unknown) => answer({ id, error: String((error as Error).stack ?? error) }),
    );
  });
  process.on('disconnect', () => process.exit(0));
  answer({ ready: true });
}
