import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { dateOf, dayOf } from '../../../server/domain/time/civil.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import { filesOfZip } from '../../../server/papers/zip/read.ts';
import { zipOf } from '../../../server/papers/zip/write.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import { type HttpClient, nextCommandId } from '../../support/hall/http-client.ts';
import { type Member, openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { TimeMachine } from '../../support/hall/time-machine.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';

const DAY_MS = 86_400_000;
const LIMITS = { files: 1_000, packed: 16_000_000, unpacked: 64_000_000 };
const HIDDEN = { scope: 'internal', basis: '保密规定', forms: [], within: null } as const;

onBothEngines('the catalogue', place => {
  const time = new TimeMachine();
  let hall: TestHall;
  let [editor, chief, discloser, legal]: Member[] = [];

  beforeAll(async () => {
    hall = await openTestHall({
      databaseUrl: await place(),
      floor: { plan: SMALL_PLAN, items: SMALL_ITEMS },
      around: time.around,
      clock: time.clock,
    });
    editor = await hall.member(['editor']);
    chief = await hall.member(['chief']);
    discloser = await hall.member(['discloser']);
    legal = await hall.member(['legal_reviewer']);
  });
  afterAll(() => hall.close());

  const today = (): string => wallOf(time.clock.wall(), 480).date;
  const later = (days: number): string => dateOf(dayOf(today()) + days);
  const of = <T>(client: T | undefined): T => client!;
  const review = (who: HttpClient, code: string, stage: 'signing' | 'first' | 'legal' | 'final') =>
    who.must('entry:review', {
      ...{ code, stage, verdict: 'pass', opinion: '同意' },
      outcome: stage === 'final' ? 'keep' : null,
    });
  async function toComment(entry: ReturnType<typeof soundEntry>): Promise<void> {
    const { code } = entry;
    await of(editor).must('entry:write', { entry: entry as never, reason: '新增', base: 0 });
    await of(editor).must('entry:submit', { code });
    await review(of(chief), code, 'signing');
    await review(of(discloser), code, 'first');
    await review(of(legal), code, 'legal');
  }
  /** Sessions end while a week goes by: everybody signs in again. */
  async function pass(days: number): Promise<void> {
    time.pass(days * DAY_MS);
    for (const member of [editor, chief, discloser, legal])
      of(member).carries = { cookie: await hall.signIn(of(member).staffId) };
    const [director] = [...hall.hall.sequencer.image.hall.staff.values()].filter(one =>
      one.roles.includes('director'),
    );
    hall.director.carries = { cookie: await hall.signIn(director!.id) };
  }
  const pull = async (who: HttpClient, path: string) => {
    const response = await who.get(`/api/packages/${path}`);
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
  };
  const push = async (bytes: Buffer) => {
    const query = new URLSearchParams({ commandId: nextCommandId(), reason: '导入' });
    const response = await fetch(`${hall.url}/api/packages?${query.toString()}`, {
      method: 'POST',
      headers: { ...of(editor).headers(), 'content-type': 'application/zip' },
      body: new Uint8Array(bytes),
    });
    return (await response.json()) as {
      ok: boolean;
      refusal?: { code: string; params: { faults?: string[] } };
    };
  };

  it('[E5] a new item goes through its reviews and comments, begins on its day, and everybody sees it then', async () => {
    await toComment(soundEntry('i-new'));
    const commenting = { from: today(), until: later(6) };
    await of(discloser).must('entry:openComment', { code: 'i-new', commenting });
    await pass(7);
    await of(discloser).must('entry:closeComment', { code: 'i-new', received: 1, answer: '已采纳' });
    await review(hall.director, 'i-new', 'final');
    await of(discloser).must('entry:publish', { code: 'i-new', from: later(1), until: null });
    const board = await (await hall.socket()).watch('catalogue', {});
    await board.shows(seen => seen.items['i-new'] === undefined && seen.items['i-1'] !== undefined);
    await pass(1);
    await board.shows(seen => seen.items['i-new']?.name === '新设事项i-new');
    const shown = await hall.anybody().view('item', { itemCode: 'i-new' });
    expect(shown.snapshot.entry['i-new']?.complaint).toBe('12345');
    const { snapshot } = await of(editor).view('entry', { itemCode: 'i-new' });
    expect(snapshot.versions['i-new@1']).toMatchObject({ inForce: true, origin: 'reviewed' });
    expect(snapshot.versions['i-new@1']!.reviews).toHaveLength(5);
  });

  it('a package leaves with its table, chart, bases and record, and comes in elsewhere as drafts', async () => {
    const { status, bytes } = await pull(of(editor), 'items/i-new.zip');
    expect(status).toBe(200);
    const files = await filesOfZip(bytes, LIMITS);
    expect(files.map(({ path }) => path).sort()).toEqual(
      [
        'manifest.json',
        '登记表.csv',
        '登记表.xlsx',
        ...['事项.json', '流程图.pdf', '流程图.svg', '设定依据.txt'].map(name => `i-new/${name}`),
      ].sort(),
    );
    const table = files.find(({ path }) => path === '登记表.csv')!.bytes.toString();
    expect(table).toContain('《中华人民共和国行政许可法》第四十二条');
    expect(await push(bytes)).toMatchObject({ ok: true, data: { drafts: 1 } });
    const { snapshot } = await of(editor).view('clearing', {});
    expect(snapshot.drafts['i-new']).toMatchObject({ base: 1, stage: 'writing', faults: 0 });
    await of(editor).must('entry:discard', { code: 'i-new' });
  });

  it('a broken package is refused whole, with its reasons', async () => {
    const { bytes } = await pull(of(editor), 'bureaus/b-tax.zip');
    const files = await filesOfZip(bytes, LIMITS);
    const without = (name: string) => zipOf(files.filter(({ path }) => path !== name));
    const changed = (name: string, text: string) =>
      zipOf(files.map(file => (file.path === name ? { ...file, bytes: Buffer.from(text) } : file)));
    const told = async (archive: Buffer) => (await push(archive)).refusal;
    expect(await told(Buffer.from('no archive'))).toMatchObject({
      code: 'package.unreadable',
      params: { faults: ['file.not_zip'] },
    });
    expect(await told(bytes.subarray(0, bytes.length - 9))).toMatchObject({ code: 'package.unreadable' });
    expect(await told(await without('manifest.json'))).toMatchObject({
      params: { faults: ['no_manifest:manifest.json'] },
    });
    expect(await told(await without('i-1/事项.json'))).toMatchObject({
      params: { faults: ['missing:i-1/事项.json'] },
    });
    expect(await told(await changed('i-1/事项.json', '{}'))).toMatchObject({
      params: { faults: ['changed:i-1/事项.json'] },
    });
    await of(editor).must('entry:write', { entry: soundEntry('i-1') as never, reason: '调整', base: 0 });
    expect(await told(bytes)).toEqual({ code: 'package.refused', params: { faults: ['i-1:draft'] } });
    const { snapshot } = await of(editor).view('clearing', {});
    expect(Object.keys(snapshot.drafts)).toEqual(['i-1']);
    await of(editor).must('entry:discard', { code: 'i-1' });
  });

  it("another place's list is compared as a file, and what is no list is refused", async () => {
    const compare = async (body: string) => {
      const response = await fetch(`${hall.url}/api/packages/compare?bureau=b-tax`, {
        method: 'POST',
        headers: { ...of(editor).headers(), 'content-type': 'text/csv' },
        body,
      });
      return (await response.json()) as unknown;
    };
    expect(await compare('\uFEFF名称,承诺时限\r\n事项i-1,5个工作日\r\n别处事项,3日\r\n')).toMatchObject({
      ok: true,
      data: { difference: { missing: [{ name: '别处事项' }], same: 1 } },
    });
    expect(await compare('nothing')).toMatchObject({ refusal: { code: 'package.unreadable' } });
  });

  it('[E6] what is not public stands in no public view and in no package, and its list is filed by a discloser', async () => {
    await toComment(soundEntry('i-1', { disclosure: HIDDEN }));
    await of(discloser).must('entry:closeComment', { code: 'i-1', received: 0, answer: '不公开' });
    await review(hall.director, 'i-1', 'final');
    await of(discloser).must('entry:publish', { code: 'i-1', from: today(), until: null });
    expect((await pull(of(editor), 'items/i-1.zip')).status).toBe(404);
    const files = await filesOfZip((await pull(of(editor), 'bureaus/b-tax.zip')).bytes, LIMITS);
    expect(files.filter(({ path, bytes }) => path.includes('i-1') || bytes.includes('事项i-1'))).toEqual([]);
    for (const [view, params] of [
      ['catalogue', {}],
      ['item', { itemCode: 'i-1' }],
      ['kiosk', {}],
      ['board', {}],
    ] as const) {
      const text = JSON.stringify((await hall.anybody().view(view, params as never)).snapshot);
      expect([view, text.includes('事项i-1')]).toEqual([view, false]);
    }
    expect((await pull(of(discloser), 'hidden.csv')).bytes.toString()).toContain('事项i-1');
    expect((await pull(of(editor), 'hidden.csv')).status).toBe(403);
    expect((await pull(hall.anybody(), 'bureaus/b-tax.zip')).status).toBe(401);
  });

  it('[E4] a repealed law begins the change of what stands on it, with its last day', async () => {
    const law = { name: '中华人民共和国行政许可法', version: null };
    const { lawId } = await of(editor).must('law:put', { law });
    const { codes } = await of(legal).must('law:repeal', { lawId, from: today(), note: '被新法取代' });
    expect(codes).toEqual(['i-1', 'i-new']);
    const { snapshot } = await of(discloser).view('clearing', {});
    expect(snapshot.changes['i-new']).toMatchObject({ cause: 'law', due: { kind: 'due' } });
  });

  it('[J3] its rows are what its facts tell', async () => {
    const { store, sequencer } = hall.hall;
    const live = wholeOf(sequencer.image.hall);
    expect(wholeOf((await store.load()).hall)).toEqual(live);
    const facts = await store.factsAfter(0, 100_000);
    expect(wholeOf(replayed(facts.map(fromStored), 100))).toEqual(live);
  });
});
