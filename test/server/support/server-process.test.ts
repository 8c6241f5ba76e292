import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startServer } from '../../support/server-process.ts';

const entry = 'test/support/server-stub.ts';

describe('a server process', () => {
  it('is up when it says so, and ends in order', async () => {
    const server = await startServer({ entry });
    expect(await (await fetch(server.url)).text()).toBe(server.data);
    expect(await server.stop()).toBe(0);
    expect(server.events().map(({ event }) => event)).toEqual(['listening', 'stopped']);
    expect(existsSync(server.data)).toBe(false);
  });

  it('frozen keeps its connections and says nothing; thawed it answers', async () => {
    const server = await startServer({ entry });
    server.freeze();
    const answer = fetch(server.url, { signal: AbortSignal.timeout(300) });
    await expect(answer).rejects.toThrow(/timeout|aborted/i);
    server.thaw();
    expect((await fetch(server.url)).status).toBe(200);
    await server.kill9();
    expect(server.isAlive()).toBe(false);
    await server.stop();
  });

  it('that breaks at start says why', async () => {
    await expect(startServer({ entry, args: ['--broken'] })).rejects.toThrow(/broken at start/);
  });
});
