import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer } from '../../../server/domain/refusal.ts';
import type { Sender } from '../../../server/domain/decision.ts';
import type { Store } from '../../../server/app/ports.ts';
import { machineIds } from '../../../server/ports.ts';
import { createDatabase } from '../../support/database.ts';
import { openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { needs } from '../../support/skips.ts';

const floor = { plan: SMALL_PLAN, items: SMALL_ITEMS };
const STAFF: Sender = { kind: 'staff', staffId: 'staff-burst', sessionId: 'session-burst' };

/** Counts what became of batches that were decided before the lock. */
function counting() {
  const seen = { kept: 0, elsewhere: 0, failed: 0 };
  const around = (store: Store): Store => ({
    ...store,
    swap: async (...given) => {
      try {
        const swapped = await store.swap!(...given);
        seen[swapped.kept ? 'kept' : 'elsewhere'] += 1;
        return swapped;
      } catch (error) {
        seen.failed += 1;
        throw error;
      }
    },
  });
  return { seen, around };
}

needs('mariadb')('batches that are decided before the lock', () => {
  let databaseUrl: string;
  let one: TestHall;
  let other: TestHall;
  const counts = counting();
  beforeAll(async () => {
    databaseUrl = await createDatabase();
    one = await openTestHall({ databaseUrl, floor, around: counts.around });
    other = await openTestHall({ databaseUrl, floor, bare: true, dir: one.dir });
  });
  afterAll(async () => {
    await other.close();
    await one.close();
  });

  async function take(at: TestHall, commandId: string, queueId = 'q-a'): Promise<Answer> {
    const { handlers, sequencer, vault } = at.hall;
    const handler = handlers.get('ticket:take')!;
    const input = { queueId };
    const newId = (): string => machineIds.next();
    const prepared = await handler.prepare!({ input, sender: STAFF, hall: sequencer.image.hall, newId });
    const digest = vault.digest('ticket:take', input);
    const asked = { name: 'ticket:take', commandId, sender: STAFF, digest, input, prepared, handler };
    return sequencer.submit(asked);
  }

  /** So many commands in a mixed order, each sent `times`; every answer to one command must be the same. */
  async function burst(halls: readonly TestHall[], commands: number, times: number, queueId = 'q-a') {
    const ids = Array.from({ length: commands }, () => machineIds.next());
    const asks = ids.flatMap(id => Array.from({ length: times }, (_, i) => ({ id, i })));
    asks.sort(
      (a, b) => ((a.id.charCodeAt(19) * 31 + a.i * 17) % 97) - ((b.id.charCodeAt(19) * 31 + b.i * 17) % 97),
    );
    const told = await Promise.all(
      asks.map(async ({ id, i }) => ({ id, answer: await take(halls[i % halls.length]!, id, queueId) })),
    );
    const byId = new Map<string, Set<string>>();
    for (const { id, answer } of told) {
      const said = byId.get(id) ?? new Set();
      byId.set(id, said.add(JSON.stringify(answer)));
    }
    expect([...byId.values()].map(said => said.size)).toEqual(ids.map(() => 1));
    return [...byId.values()].map(([text]) => JSON.parse(text!) as Answer<{ label: string }>);
  }

  it('[N2] give every command of a rush one answer, its own number, and leave no gap', async () => {
    const answers = await burst([one], 600, 3);
    const labels = answers.map(answer => answer.ok && answer.data.label);
    expect(new Set(labels).size).toBe(600);
    expect(one.hall.sequencer.image.hall.lines.get('q-a')!.next).toBe(601);
    expect(counts.seen.kept).toBeGreaterThan(2);
  });

  it('give a refusal where that is the rule, and the first answer where the command was kept before', async () => {
    const id = machineIds.next();
    const first = await take(one, id, 'q-b');
    await one.director.must('day:close', {});
    const before = counts.seen.kept;
    const refused = take(one, machineIds.next(), 'q-b');
    const again = take(one, id, 'q-b');
    expect(await refused).toMatchObject({ ok: false, refusal: { code: 'day.closed' } });
    expect(await again).toEqual(first);
    expect(counts.seen.kept, 'both were decided ahead').toBeGreaterThan(before);
    await one.director.must('day:open', { date: '2026-11-23' });
  });

  it('[N2] are given up where another process wrote, and no number is doubled or lost', async () => {
    await burst([one], 40, 1, 'q-b');
    const had = counts.seen.elsewhere;
    await take(other, machineIds.next(), 'q-b');
    const from = one.hall.sequencer.image.hall.lines.get('q-c')!.next;
    const answers = await burst([one, other], 400, 4, 'q-c');
    expect(new Set(answers.map(answer => answer.ok && answer.data.label)).size).toBe(400);
    expect(counts.seen.elsewhere).toBeGreaterThan(had);
    await other.hall.sequencer.follow();
    await one.hall.sequencer.follow();
    for (const { hall } of [one, other])
      expect(hall.sequencer.image.hall.lines.get('q-c')!.next).toBe(from + 400);
    expect(one.hall.sequencer.image.head).toBe(other.hall.sequencer.image.head);
  });
});
