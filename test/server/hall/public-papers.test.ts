import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Entry } from '../../../server/domain/catalogue/entry/entry.ts';
import { decideAdopt } from '../../../server/domain/catalogue/versions/adopt.ts';
import { decideWrite } from '../../../server/domain/catalogue/versions/write.ts';
import { DRAFT_CHART_ACCESS } from '../../../server/wire/access.ts';
import { ROLES } from '../../../server/domain/identity/roles.ts';
import { PLACED } from '../../support/hall/catalogue-acts.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import { openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { needs } from '../../support/skips.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';

const floor = { plan: SMALL_PLAN, items: SMALL_ITEMS };
const INTERNAL: Entry['disclosure'] = { scope: 'internal', basis: '保密规定', forms: [], within: null };
const LIMITED: Entry['disclosure'] = { scope: 'limited', basis: '涉及个人', forms: [], within: null };
const NASTY = '=SUM(A1)<script>alert("1")</script>&\'';
const PAPERS = ['chart.svg', 'chart.pdf', 'guide.pdf', 'card.pdf'];

onBothEngines('papers for the public', place => {
  let hall: TestHall;
  beforeAll(async () => {
    hall = await openTestHall({ databaseUrl: await place(), floor });
    const entries = [
      soundEntry('i-1', { rights: [NASTY] }),
      soundEntry('i-2', { disclosure: INTERNAL }),
      soundEntry('i-3', { disclosure: LIMITED }),
    ];
    await hall.order(decideAdopt, { entries }, { prepared: PLACED });
    const written = { entry: soundEntry('i-new'), reason: '新设', base: 0 };
    await hall.order(decideWrite, written, { prepared: PLACED });
  }, 60_000);
  afterAll(() => hall.close());
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${hall.url}${path}`, { headers });
  const chart = (who: HttpClient, body: unknown) =>
    fetch(`${hall.url}/api/charts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...who.headers() },
      body: JSON.stringify(body),
    });

  it('draws what is in force, in both languages, with nothing in it that could run', async () => {
    const zh = await get('/public/items/i-1/chart.svg');
    expect([zh.status, zh.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    expect(zh.headers.get('content-security-policy')).toContain('sandbox');
    const text = await zh.text();
    expect(text).toContain('事项i-1');
    expect(text).toContain('税务局');
    expect(text).not.toMatch(/<script|<foreignObject|href|\son\w+=/i);
    expect(text).toContain('&lt;script&gt;');
    const en = await (await get('/public/items/i-1/chart.svg?lang=en')).text();
    expect(en).toContain('Tax bureau');
    expect(en).not.toContain('税务局');
    const pdf = Buffer.from(await (await get('/public/items/i-1/chart.pdf')).arrayBuffer());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  needs('poppler')('as PDF', () => {
    const textOf = async (path: string) => {
      const file = Buffer.from(await (await get(path)).arrayBuffer());
      const { stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: file, encoding: 'utf8' });
      return stdout.replace(/\s+/g, '');
    };

    it('says in a guide everything that is public of the item, and what to bring in a card', async () => {
      const guide = await textOf('/public/items/i-1/guide.pdf');
      for (const said of [
        ...[
          '事项i-1',
          '税务局',
          '20个工作日',
          '10个工作日',
          '住在本区',
          '申请书',
          '身份证明',
          '原件',
          '必要',
        ],
        ...['受理', '综合窗口', '不收费', '许可证', '中华人民共和国行政许可法', '第四十二条', '一楼导办台'],
        ...['12345', '第1版', NASTY.replace(/\s+/g, '')],
      ])
        expect([said, guide.includes(said)]).toEqual([said, true]);
      const card = await textOf('/public/items/i-1/card.pdf?lang=en');
      for (const said of ['Whattobring', '申请书', '10workingdays', 'Freeofcharge', 'Floor1', 'Version1'])
        expect([said, card.includes(said)]).toEqual([said, true]);
    });

    it('prints a bare item too, of which only the name is known', async () => {
      const guide = await textOf('/public/items/i-elsewhere/guide.pdf');
      expect(guide).toContain('事项i-elsewhere');
      expect(guide).toContain('未公布');
    });
  });

  it('[E6] answers alike for what is not public, not in force, without steps and never was', async () => {
    const told = async (code: string, paper: string) => {
      const response = await get(`/public/items/${code}/${paper}`);
      const { date: _date, ...headers } = Object.fromEntries(response.headers);
      for (const name of Object.keys(headers)) if (name.startsWith('ratelimit')) delete headers[name];
      return { status: response.status, headers, text: await response.text() };
    };
    for (const paper of PAPERS) {
      const never = await told('i-never', paper);
      expect(never.status).toBe(404);
      if (paper.startsWith('chart')) expect(await told('i-elsewhere', paper)).toEqual(never);
      for (const code of ['i-2', 'i-3', 'i-new', '..%2f..%2fetc', '%00'])
        expect([code, await told(code, paper)]).toEqual([code, never]);
    }
  });

  it('draws a category and the whole, over what is public alone', async () => {
    const category = await get('/public/categories/01/chart.svg');
    expect(category.headers.get('etag')).toMatch(/^"01\.zh\./);
    expect(await category.text()).toContain('行政许可');
    const whole = await (await get('/public/chart.svg?lang=en')).text();
    expect(whole).toContain('Tax bureau');
    // Of four items two are kept.
    expect(whole).toContain('2 items');
    expect(whole).not.toContain('4 items');
    for (const code of ['99', '02', 'x'])
      expect([code, (await get(`/public/categories/${code}/chart.svg`)).status]).toEqual([code, 404]);
    const pdf = Buffer.from(await (await get('/public/chart.pdf')).arrayBuffer());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('says by version and language that the reader has it already', async () => {
    const first = await get('/public/items/i-1/chart.svg');
    const tag = first.headers.get('etag')!;
    expect(tag).toMatch(/^"i-1@1\.zh\.[\w-]{16}"$/);
    expect((await get('/public/items/i-1/chart.svg', { 'if-none-match': tag })).status).toBe(304);
    const english = await get('/public/items/i-1/chart.svg?lang=en', { 'if-none-match': tag });
    expect([english.status, english.headers.get('etag')]).not.toEqual([304, tag]);
    expect((await get('/public/items/i-2/chart.svg', { 'if-none-match': tag })).status).toBe(404);
  });

  it('draws a draft for those alone who write and review it', async () => {
    const entry = soundEntry('i-new');
    expect((await chart(hall.anybody(), { entry })).status).toBe(401);
    for (const role of ROLES) {
      const { status } = await chart(await hall.member([role]), { entry });
      expect([role, status]).toEqual([role, DRAFT_CHART_ACCESS.includes(role) ? 200 : 403]);
    }
    const editor = await hall.member(['editor']);
    expect(await (await chart(editor, { entry })).text()).toContain('新设事项i-new');
    expect((await chart(editor, { entry: { ...entry, steps: [] } })).status).toBe(204);
    expect((await chart(editor, { entry: { ...entry, extra: 1 } })).status).toBe(400);
    expect((await chart(editor, { entry: { ...entry, name: 'x'.repeat(90_000) } })).status).toBe(400);
  });

  it('lets an address ask for so many charts of many items a minute, and not more', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 41; n += 1) statuses.push((await get('/public/categories/x/chart.svg')).status);
    expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 404));
    expect(statuses.at(-1)).toBe(429);
    expect((await get('/public/items/i-1/chart.svg')).status).toBe(200);
  });
});
