import { fork } from 'node:child_process';
import path from 'node:path';

/** What a role can be asked for: each act takes one thing and promises another. */
export type Acts = Readonly<Record<string, (input: never) => Promise<unknown>>>;

/** A process of ours that plays one role of the bench. It ends when we do, however we end. */
export interface Worker<A extends Acts> {
  ask<K extends keyof A & string>(act: K, ...input: Parameters<A[K]>): ReturnType<A[K]>;
  end(): Promise<void>;
}

interface Said {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

const END_MS = 10_000;

/** Starts a role of test/bench/roles/; `profile` is a folder for its CPU profile. */
export async function startRole<A extends Acts>(
  role: string,
  profile: string | null = null,
): Promise<Worker<A>> {
  const file = path.join(import.meta.dirname, 'roles', `${role}.ts`);
  // No name of its own for the profile: tsx's loader thread writes one too, and would write over it.
  const profiling = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  const child = fork(file, [], { execArgv: ['--import', 'tsx', ...profiling], serialization: 'advanced' });
  const open = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let count = 0;
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    void ended.then(() => reject(new Error(`${role} ended at start`)));
  });
  child.on('message', ({ id, value, error }: Said) => {
    const asked = open.get(id);
    open.delete(id);
    if (error !== undefined) asked?.reject(new Error(`${role}: ${error}`));
    else asked?.resolve(value as never);
  });
  void ended.then(() => {
    for (const { reject } of open.values()) reject(new Error(`${role} ended`));
  });
  return {
    ask: (act, ...[input]) =>
      new Promise((resolve, reject) => {
        count += 1;
        open.set(count, { resolve, reject });
        child.send({ id: count, act, input });
      }) as ReturnType<A[typeof act]>,
    async end() {
      if (child.connected) child.disconnect();
      const late = setTimeout(() => child.kill('SIGKILL'), END_MS);
      await ended;
      clearTimeout(late);
    },
  };
}
