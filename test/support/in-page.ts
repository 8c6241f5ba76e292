import { createPinia } from 'pinia';
import { createApp, effectScope } from 'vue';
import type { Connection } from '../../client/connection.ts';
import { CONNECTION } from '../../client/pinia/connected.ts';

export interface PageParts {
  /** What each view holds; others are empty. */
  readonly views: Readonly<Record<string, object>>;
  /** What comes of each command. */
  readonly answer?: () => object;
}

/**
 * Runs what a page is made of without a browser: its hall holds these views and answers so; `given` are
 * its commands in order, `leave` ends it.
 */
export function inPage<T>({ views, answer = () => ({ ok: true, data: null }) }: PageParts, work: () => T) {
  const given: { readonly name: string; readonly input: object; readonly commandId: string | undefined }[] =
    [];
  const connection = {
    isUp: true,
    hallNow: () => Date.now(),
    command: (name: string, input: object, { commandId }: { commandId?: string } = {}) => {
      given.push({ name, input, commandId });
      return Promise.resolve(answer());
    },
    join: ({ view }: { view: string }, answered: (told: object) => void) =>
      answered({
        ok: true,
        data: {
          ...{ kind: 'snapshot', topic: view, epoch: 'e', seq: 1, snapshot: views[view] ?? {} },
          utcOffsetMinutes: 480,
        },
      }),
    quit: () => undefined,
    onPush: () => () => undefined,
    onUp: () => () => undefined,
  } as unknown as Connection;
  const app = createApp({}).use(createPinia()).provide(CONNECTION, connection);
  const scope = effectScope();
  const made = scope.run(() => app.runWithContext(work))!;
  return { made, given, leave: () => scope.stop() };
}
