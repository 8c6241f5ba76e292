import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { dateOf, dayOf } from '../../../server/domain/time/civil.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import type { Comparison, PackageCheck } from '../../../server/contract/packages.ts';
import { xlsxOf } from '../../../server/papers/xlsx/write.ts';
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
    expect(await push(bytes)).toMatchObject({
      ok: true,
      data: { drafts: 1, items: [{ code: 'i-new', name: '新设事项i-new' }] },
    });
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
    const record = (name: string) => JSON.parse(files.find(({ path }) => path === name)!.bytes.toString());
    const renamed = JSON.stringify({ ...record('i-1/事项.json'), name: '', code: 'i-1' });
    expect(await told(await changed('i-1/事项.json', renamed))).toMatchObject({
      params: {
        faults: ['changed:i-1/事项.json', 'too_small:i-1/事项.json:name'],
        count: 2,
      },
    });
    const other = JSON.stringify({ ...record('i-1/事项.json'), code: 'i-2' });
    expect(await told(await changed('i-1/事项.json', other))).toMatchObject({
      params: { faults: ['changed:i-1/事项.json', 'other_code:i-1/事项.json:code'] },
    });
    await of(editor).must('entry:write', { entry: soundEntry('i-1') as never, reason: '调整', base: 0 });
    expect(await told(bytes)).toEqual({
      code: 'package.refused',
      params: { faults: ['draft:i-1'], count: 1 },
    });
    // What a rule says of the entries that could be read is told together with what is wrong with the files.
    expect(await told(await changed('登记表.csv', 'another'))).toEqual({
      code: 'package.unreadable',
      params: { faults: ['changed:登记表.csv', 'draft:i-1'], count: 2 },
    });
    const { snapshot } = await of(editor).view('clearing', {});
    expect(Object.keys(snapshot.drafts)).toEqual(['i-1']);
    await of(editor).must('entry:discard', { code: 'i-1' });
  });

  it('says before it is made what a package holds and lacks', async () => {
    const check = async (path: string) =>
      (await (await of(editor).get(`/api/packages/${path}/check`)).json()) as unknown;
    expect(await check('items/i-new')).toEqual({
      ok: true,
      data: {
        hidden: 0,
        items: [
          {
            ...{ code: 'i-new', name: '新设事项i-new' },
            lacks: { table: [], chart: [], basis: ['《中华人民共和国行政许可法》第四十二条'] },
          },
        ],
      },
    });
    expect(await check('bureaus/b-tax')).toMatchObject({
      data: { items: expect.arrayContaining([expect.objectContaining({ code: 'i-1' })]) },
    });
    expect(await check('bureaus/none')).toMatchObject({ refusal: { code: 'bureau.unknown' } });
    expect((await hall.anybody().get('/api/packages/bureaus/b-tax/check')).status).toBe(401);
  });

  it("another place's list is compared as a file, and what is no list is refused with its lines", async () => {
    const compare = async (body: string | Buffer, bureau = 'b-tax') => {
      const response = await fetch(`${hall.url}/api/packages/compare?bureau=${bureau}`, {
        method: 'POST',
        headers: { ...of(editor).headers(), 'content-type': 'text/csv' },
        body: typeof body === 'string' ? body : new Uint8Array(body),
      });
      return (await response.json()) as { data: Comparison };
    };
    const list = '名称,承诺时限\r\n事项i-1,5个工作日\r\n别处事项,3日\r\n=开办企业,尽快\r\n';
    const told = await compare(`\uFEFF${list}`);
    expect(told).toMatchObject({
      ok: true,
      data: { difference: { missing: [{ name: '别处事项' }, { name: '=开办企业' }], same: 1 }, unread: [4] },
    });
    expect(told.data.difference.extra.every(({ code }) => code.startsWith('i-'))).toBe(true);
    expect(told.data.csv).toContain("我方没有,'=开办企业,");
    // As other places' machines write it.
    expect(await compare(iconv.encode(list, 'gb18030'))).toEqual(told);
    const columns = ['名称', '承诺时限'].map(title => ({ title, width: 20 }));
    const rows = [
      ['事项i-1', '5个工作日'],
      ['别处事项', '3日'],
      ['=开办企业', '尽快'],
    ];
    expect(await compare(await xlsxOf([{ name: '清单', columns, rows }]))).toEqual(told);
    const refused = (faults: string[]) => ({
      refusal: { code: 'list.unreadable', params: { faults, count: faults.length } },
    });
    expect(await compare('nothing')).toMatchObject(refused(['no_names:1']));
    expect(await compare('名称\n甲\n" "\n乙\n" "\n')).toMatchObject(
      refused(['empty_name:3', 'empty_name:5']),
    );
    expect(await compare(list, 'none')).toMatchObject({ refusal: { code: 'bureau.unknown' } });
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
    const check = (await (await of(editor).get('/api/packages/bureaus/b-tax/check')).json()) as {
      data: PackageCheck;
    };
    expect([check.data.hidden, check.data.items.some(({ code }) => code === 'i-1')]).toEqual([1, false]);
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
