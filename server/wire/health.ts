import { Router } from 'express';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Clock, Store } from '../app/ports.ts';
import type { QueueWatch } from '../app/queue-watch.ts';
import type { Sequencer } from '../app/sequencer/sequencer.ts';
import { countWaiting } from '../domain/queue/line.ts';

export interface HealthParts {
  readonly sequencer: Sequencer;
  readonly store: Store;
  readonly clock: Clock;
  readonly queueWatch: Pick<QueueWatch, 'found'>;
  readonly connections: () => number;
  readonly draining: () => boolean;
}

/** Beyond this the database is taken to be away. */
const DEAF_MS = 5_000;

/** Alive, ready, and figures for Prometheus (DESIGN 5). Nothing here is personal, and labels are closed sets. */
export function healthRouter(parts: HealthParts): Router {
  const { sequencer, clock } = parts;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, read: () => number): Gauge =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect: function () {
        this.set(read());
      },
    });
  gauge('hall_seq', 'Number of the last fact in the image', () => sequencer.image.seq);
  gauge('hall_waiting_commands', 'Commands in the waiting list', () => sequencer.waitingCount);
  gauge('hall_connections', 'Open sockets', parts.connections);
  gauge('hall_tickets_waiting', 'Tickets that wait', () => {
    let waiting = 0;
    for (const line of sequencer.image.hall.lines.values()) waiting += countWaiting(line);
    return waiting;
  });
  gauge('hall_database_silence_seconds', 'Time since the database was heard', () =>
    Math.min(1e6, (clock.monotonic() - sequencer.heardAt) / 1_000),
  );
  new Counter({
    name: 'hall_calling_violations_total',
    help: 'What broke a property of the queue since the start',
    registers: [registry],
    collect: function () {
      this.reset();
      this.inc(parts.queueWatch.found);
    },
  });
  const batches = new Histogram({
    name: 'hall_batch_commands',
    help: 'Commands in a batch',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
    registers: [registry],
  });
  sequencer.onBatch(size => batches.observe(size));
  const router = Router();
  router.get('/healthz', (_request, response) => void response.json({ ok: true }));
  router.get('/readyz', (_request, response) => {
    const heard = clock.monotonic() - sequencer.heardAt < DEAF_MS;
    const ready = heard && !parts.draining();
    response.status(ready ? 200 : 503).json({ ready, heard, draining: parts.draining() });
  });
  router.get('/metrics', async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}
