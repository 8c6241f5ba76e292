import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '../../support/hall/engines.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import { nextCommandId } from '../../support/hall/http-client.ts';
import { type Member, openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { until } from '../../support/until.ts';

const SOCKET_BYTES = 64_000;
/** Articles of an entry, as long as they may be: some 12 kB each. */
const basis = (n: number) =>
  Array.from({ length: n }, (_, at) => ({
    ...{ law: `示例条例${at}`, version: null, article: '第一条' },
    text: '条'.repeat(4_000),
  }));
const bytesOf = (value: object): number => Buffer.byteLength(JSON.stringify(value));

onBothEngines('an entry that is larger than a socket’s message', place => {
  let hall: TestHall;
  let editor: Member;
  beforeAll(async () => {
    hall = await openTestHall({
      databaseUrl: await place(),
      floor: { plan: SMALL_PLAN, items: SMALL_ITEMS },
    });
    editor = await hall.member(['editor']);
  });
  afterAll(() => hall.close());
  const standing = async (code: string) =>
    (await editor.view('entry', { itemCode: code })).snapshot.draft[code] ?? null;

  it('as a socket’s message ends that socket, is not taken in, and harms nobody else', async () => {
    const [loud, quiet] = [await hall.socket(editor), await hall.socket(editor)];
    const input = { entry: soundEntry('i-1', { basis: basis(8) }), reason: '调整', base: 0 };
    expect(bytesOf(input)).toBeGreaterThan(SOCKET_BYTES);
    loud.socket.emit('command', { name: 'entry:write', commandId: nextCommandId(), input });
    await until(() => !loud.socket.connected, { what: 'the end of that socket' });
    expect(quiet.socket.connected).toBe(true);
    expect(await standing('i-1')).toBe(null);
    const small = { entry: soundEntry('i-1', { basis: basis(4) }), reason: '调整', base: 0 };
    expect(bytesOf(small)).toBeLessThan(SOCKET_BYTES);
    expect(await quiet.command('entry:write', small, nextCommandId())).toMatchObject({ ok: true });
  });

  it('over http is taken in whole, and its chart is drawn', async () => {
    const entry = soundEntry('i-2', { basis: basis(30) });
    await editor.must('entry:write', { entry: entry as never, reason: '调整', base: 0 });
    expect((await standing('i-2'))?.entry).toEqual(entry);
    const drawn = await fetch(`${hall.url}/api/charts`, {
      method: 'POST',
      headers: { ...editor.headers(), 'content-type': 'application/json' },
      body: JSON.stringify({ entry }),
    });
    expect([drawn.status, drawn.headers.get('content-type')]).toEqual([
      200,
      expect.stringMatching(/^image\/svg/),
    ]);
  });

  it('past what an entry may hold is refused by code, with the field', async () => {
    const { body } = await editor.command('entry:write', {
      ...{ entry: soundEntry('i-3', { basis: basis(31) }) as never, reason: '调整', base: 0 },
    });
    expect(body).toMatchObject({ refusal: { code: 'input.invalid' } });
    expect(JSON.stringify(body)).toContain('entry.basis');
    const long = basis(1).map(one => ({ ...one, text: '条'.repeat(4_001) }));
    const entry = soundEntry('i-3', { basis: long }) as never;
    const longer = await editor.command('entry:write', { entry, reason: '调整', base: 0 });
    expect(longer.body).toMatchObject({
      refusal: { code: 'input.invalid', params: { fields: [expect.stringContaining('entry.basis.0.text')] } },
    });
    expect(await standing('i-3')).toBe(null);
  });

  it('of a command that is never large is refused by code', async () => {
    const { body } = await editor.command('entry:submit', { code: 'i'.repeat(70_000) });
    expect(body).toMatchObject({ refusal: { code: 'input.invalid' } });
  });
});
