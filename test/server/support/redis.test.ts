import { createClient } from 'redis';
import { expect, inject, it } from 'vitest';
import { startRedis } from '../../support/redis.ts';
import { needs } from '../../support/skips.ts';

needs('redis')('a private Redis', () => {
  it('carries a message, and forgets everything at restart', async () => {
    const redis = await startRedis();
    try {
      const first = await createClient({ url: redis.url }).connect();
      await first.set('k', 'v');
      expect(await first.get('k')).toBe('v');
      first.destroy();
      await redis.kill9();
      await redis.restart();
      const second = await createClient({ url: redis.url }).connect();
      expect(await second.get('k')).toBeNull();
      second.destroy();
    } finally {
      await redis.stop();
    }
  });

  it('is provided once for the run', () => {
    expect(inject('redis')).toMatch(/^redis:\/\/127\.0\.0\.1:\d+$/);
  });
});
