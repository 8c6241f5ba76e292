import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { xlsxOf } from '../../server/papers/xlsx/write.ts';
import { filesOfZip } from '../../server/papers/zip/read.ts';
import { fits } from '../support/fits.ts';
import { repacked } from '../support/repack.ts';
import { needs } from '../support/skips.ts';
import { downloaded, openPackageHall, type PackageHall, picks, reasonsShown } from './hall/steps/packages.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const REAL_LIST = path.resolve(import.meta.dirname, '../../server/seed/data/guangan_hall_items.csv');
const PACKAGES = '/counter/catalogue?part=packages';
const BUREAU = 'b-tobacco';
const LIMITS = { files: 20_000, packed: 64_000_000, unpacked: 256_000_000 };

needs('chromium', 'fonts')('packages of powers at the catalogue’s desk', () => {
  let at: PackageHall;
  let archive: Buffer;
  let codes: string[];
  beforeAll(async () => {
    at = await openPackageHall();
    const items = [...at.hall.hall.sequencer.image.hall.items.values()];
    codes = items.flatMap(({ code, bureauId }) => (bureauId === BUREAU ? [code] : [])).sort();
  });
  afterAll(() => at.close());

  it('shows what a package lacks before it is downloaded, from an item’s page to its whole bureau', async () => {
    const desk = await at.sit('editor', `/counter/catalogue/${codes[0]}`);
    const { page } = desk;
    await part(page, 'to-package').click();
    await part(page, `check-${codes[0]}`).waitFor();
    expect(await part(page, 'check-items').locator('tbody tr').count()).toBe(1);
    await part(page, 'whole-bureau').click();
    await expect.poll(() => part(page, 'check-items').locator('tbody tr').count()).toBe(codes.length);
    await page.locator(`[name="bureau"]`).selectOption(BUREAU);
    const { name, bytes } = await downloaded(page, () => part(page, 'take').click());
    await page.locator('[data-test="download"][data-state="done"]').waitFor();
    expect(name).toMatch(/^一表一图一件一盘-.*烟草.*-\d{4}-\d\d-\d\d\.zip$/);
    const files = await filesOfZip(bytes, LIMITS);
    expect(files.filter(({ path }) => path.endsWith('/事项.json'))).toHaveLength(codes.length);
    // What the screen said is what the package says of itself.
    const manifest = JSON.parse(files.find(file => file.path === 'manifest.json')!.bytes.toString()) as {
      items: { code: string; lacks: { table: string[] } }[];
    };
    for (const { code, lacks } of manifest.items) {
      const cell = part(page, `check-${code}`).locator('td').nth(1);
      expect([code, await cell.locator('li').count()]).toEqual([code, lacks.table.length]);
    }
    archive = bytes;
    expect(await part(page, 'hidden-list').count()).toBe(0);
    expect(faults(desk)).toEqual([]);
    await desk.close();
  });

  it('says how a download stands: made, stopped, refused, the hall busy, the line cut', async () => {
    const desk = await at.sit('editor', `${PACKAGES}&bureau=${BUREAU}`);
    const { page } = desk;
    const zip = '**/api/packages/**/*.zip';
    const state = (name: string) => page.locator(`[data-test="download"][data-state="${name}"]`).waitFor();
    await part(page, 'take').waitFor();
    let release = (): void => undefined;
    await page.route(zip, async route => {
      await new Promise<void>(resolve => (release = resolve));
      await route.abort().catch(() => undefined);
    });
    await part(page, 'take').click();
    await state('making');
    await fits(page, 'packages-making-1366-zh', 'staff');
    expect(await part(page, 'take').isDisabled()).toBe(true);
    await part(page, 'stop').click();
    await state('stopped');
    release();
    const answers: readonly [string, number, object][] = [
      ['busy', 503, { ok: false, outage: true }],
      ['refused', 404, { ok: false, refusal: { code: 'item.unknown', params: {} } }],
    ];
    for (const [name, status, json] of answers) {
      await page.unroute(zip);
      await page.route(zip, route => route.fulfill({ status, json }));
      await part(page, 'take').click();
      await state(name);
    }
    await page.unroute(zip);
    await page.route(zip, route => route.abort());
    await part(page, 'take').click();
    await state('away');
    await page.unroute(zip);
    await page.route('**/check', route => route.abort());
    await page.locator('[name="bureau"]').selectOption('b-tax');
    await part(page, 'check-away').waitFor();
    await page.unroute('**/check');
    await part(page, 'check-away').getByRole('button').click();
    await part(page, 'check-items').waitFor();
    await desk.close();
  });

  it('a package that was changed comes in as drafts, once, though pressed twice and asked again', async () => {
    const changed = await repacked(archive, codes[0]!, entry => ({ ...entry, promise: '当日办结' }), {
      hashed: true,
    });
    const desk = await at.sit('editor', `${PACKAGES}&side=import`);
    const { page } = desk;
    const posts: string[] = [];
    page.on('request', request => request.method() === 'POST' && posts.push(request.url()));
    await part(page, 'becomes-drafts').waitFor();
    expect(await part(page, 'bring-in').isDisabled()).toBe(true);
    await page
      .locator('[data-test="file"]')
      .setInputFiles({ name: 'big.zip', mimeType: 'application/zip', buffer: Buffer.alloc(16_000_001, 1) });
    await part(page, 'file-refused').getByText('16.0 MB').waitFor();
    await picks(page, 'tobacco.zip', changed);
    await page.locator('[name="reason"]').fill('烟草局上报');
    // The hall takes it in, but its answer is lost.
    await page.route('**/api/packages?*', async route => {
      await route.fetch();
      await route.abort();
    });
    await part(page, 'bring-in').evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
    });
    await part(page, 'act-unknown').waitFor();
    await fits(page, 'packages-unknown-1366-zh', 'staff');
    expect(posts).toHaveLength(1);
    expect(await part(page, 'bring-in').isDisabled()).toBe(true);
    expect(await at.drafts()).toEqual(codes);
    await page.unroute('**/api/packages?*');
    await part(page, 'act-unknown').getByRole('button').click();
    await part(page, 'brought-in').waitFor();
    expect([posts.length, new Set(posts).size]).toEqual([2, 1]);
    expect(await part(page, 'brought-in').locator('li').count()).toBe(codes.length);
    expect(await part(page, 'bring-in').isDisabled()).toBe(true);
    await fits(page, 'packages-brought-in-1366-zh', 'staff');

    const { snapshot } = await (await at.memberOf('editor')).view('entry', { itemCode: codes[0]! });
    expect(Object.values(snapshot.draft)[0]).toMatchObject({
      stage: 'writing',
      reason: '烟草局上报',
      entry: { promise: '当日办结' },
    });
    await part(page, `made-${codes[0]}`).getByRole('link').click();
    await page.locator('[data-test="stage"][data-stage="writing"]').waitFor();
    expect(faults(desk).filter(line => !line.includes('ERR_FAILED'))).toEqual([]);
    await desk.close();
    for (const code of codes) await (await at.memberOf('editor')).must('entry:discard', { code });
  });

  it('a broken package is refused whole with every reason on the screen, and nothing of it is a draft', async () => {
    const editor = await at.memberOf('editor');
    const desk = await at.sit('editor', `${PACKAGES}&side=import`);
    const { page } = desk;
    const record = `${codes[0]}/事项.json`;
    const broken = await repacked(
      archive,
      codes[0]!,
      entry => ({ ...entry, name: '', materials: [{ name: 'x'.repeat(300) }] }),
      { hashed: false },
    );
    await picks(page, 'broken.zip', broken);
    await page.locator('[name="reason"]').fill('烟草局上报');
    await part(page, 'bring-in').click();
    await part(page, 'reasons').waitFor();
    const told = await reasonsShown(page);
    expect(told.slice(0, 3)).toEqual([`changed ${record}`, `too_small ${record}`, `too_big ${record}`]);
    expect(await part(page, 'reasons').textContent()).toMatch(/打包后被改动过.*事项名称.*申请材料 第 1 条/s);
    await fits(page, 'packages-refused-1366-zh', 'staff');
    await turnLanguage(page);
    await fits(page, 'packages-refused-1366-en', 'staff');
    expect(await at.drafts()).toEqual([]);

    await picks(page, 'cut.zip', archive.subarray(0, archive.length - 400));
    expect(await part(page, 'reasons').count()).toBe(0);
    await part(page, 'bring-in').click();
    await part(page, 'reason').waitFor();
    expect(await reasonsShown(page)).toEqual(['file.not_zip null']);
    expect(await at.drafts()).toEqual([]);

    // A sound package is refused for one draft that stands in its way, by the item's name.
    await editor.must('entry:write', {
      ...{ reason: '调整', base: 0 },
      entry: at.hall.hall.sequencer.image.hall.versions.get(`${codes[1]}@1`)!.entry as never,
    });
    await picks(page, 'sound.zip', archive);
    await part(page, 'bring-in').click();
    await part(page, 'reason').waitFor();
    expect(await reasonsShown(page)).toEqual([`draft ${codes[1]}`]);
    expect(await at.drafts()).toEqual([codes[1]]);
    await part(page, 'reason').getByRole('link').click();
    await page.locator('[data-test="stage"][data-stage="writing"]').waitFor();
    await editor.must('entry:discard', { code: codes[1]! });
    expect(faults(desk)).toEqual([]);
    await desk.close();
  });

  it('holds another place’s list beside ours: what each lacks, other limits, kept as a file', async () => {
    const { items, versions } = at.hall.hall.sequencer.image.hall;
    const promised = (code: string) => versions.get(`${code}@1`)?.entry.promised ?? null;
    const real = (
      parse(readFileSync(REAL_LIST), { columns: true, bom: true }) as Record<string, string>[]
    ).map(row => row['item_name']!);
    const slower = [...items.values()].find(
      ({ code, name }) => promised(code)?.unit === 'G' && real.includes(name),
    )!;
    const dropped = real.filter(name => name !== slower.name)[7]!;
    const rows = [
      ...real.filter(name => name !== dropped).map(name => [name, name === slower.name ? '199个工作日' : '']),
      ['低空飞行起降点设置备案', '尽快'],
    ];
    const text = ['名称,承诺时限', ...rows.map(row => row.map(cell => `"${cell}"`).join(','))].join('\r\n');

    const desk = await at.sit('editor', `${PACKAGES}&side=compare`);
    const { page } = desk;
    await picks(page, '邻区清单.csv', iconv.encode(text, 'gb18030'));
    await part(page, 'compare').click();
    await part(page, 'difference').waitFor();
    const count = async (kind: string) =>
      Number(await part(page, `tab-${kind}`).locator('.key-figure').textContent());
    const named = [...items.values()].filter(({ name }) => name === dropped).length;
    expect([await count('missing'), await count('extra'), await count('otherLimits')]).toEqual([1, named, 1]);
    expect(await part(page, 'unread').textContent()).toContain(String(rows.length + 1));
    await part(page, 'rows-missing').getByText('低空飞行起降点设置备案').waitFor();
    await fits(page, 'packages-missing-1366-zh', 'staff');
    await part(page, 'tab-missing').press('ArrowRight');
    await part(page, 'rows-extra').getByText(dropped).first().waitFor();
    await part(page, 'tab-extra').press('ArrowRight');
    expect(await part(page, 'rows-otherLimits').textContent()).toContain('对方 199 个工作日');
    await fits(page, 'packages-limits-1366-zh', 'staff');
    const kept = await downloaded(page, () => part(page, 'save-csv').click());
    expect(kept.name).toMatch(/^清单对照-邻区清单-.*\.csv$/);
    const table = parse(kept.bytes, { bom: true }) as string[][];
    expect(table.slice(1).map(([difference]) => difference)).toEqual([
      '我方没有',
      ...Array.from({ length: named }, () => '对方没有'),
      '时限不同',
    ]);

    const columns = ['事项名称', '承诺时限'].map(title => ({ title, width: 30 }));
    await picks(page, '邻区清单.xlsx', await xlsxOf([{ name: '清单', columns, rows }]));
    expect(await part(page, 'difference').count()).toBe(0);
    await part(page, 'compare').click();
    await part(page, 'difference').waitFor();
    expect([await count('missing'), await count('extra'), await count('otherLimits')]).toEqual([1, named, 1]);
    await part(page, 'rows-missing').getByRole('link').click();
    expect(await page.locator('[name="name"]').inputValue()).toBe('低空飞行起降点设置备案');

    await page.goto(at.hall.url + `${PACKAGES}&side=compare`);
    await picks(page, '缺名.csv', Buffer.from('名称,承诺时限\n甲,1日\n,2日\n乙,3日\n,4日\n'));
    await part(page, 'compare').click();
    await part(page, 'reason').first().waitFor();
    expect(await reasonsShown(page)).toEqual(['empty_name 3', 'empty_name 5']);
    expect(await part(page, 'reasons').textContent()).toMatch(/第 3 行.*第 5 行/s);
    await page.route('**/api/packages/compare?*', route => route.abort());
    await part(page, 'compare').click();
    await part(page, 'compare-away').waitFor();
    expect(await at.drafts()).toEqual([]);
    expect(faults(desk).filter(line => !line.includes('ERR_FAILED'))).toEqual([]);
    await desk.close();
  });

  it('gives the list of what is not public to those who file it, and imports to editors alone', async () => {
    const desk = await at.sit('discloser', PACKAGES);
    const { page } = desk;
    const { name, bytes } = await downloaded(page, () => part(page, 'take-hidden').click());
    expect([name.endsWith('.csv'), bytes.toString().includes('理由和依据')]).toEqual([true, true]);
    await part(page, 'side-import').click();
    await part(page, 'import-others').waitFor();
    expect(await part(page, 'import-form').count()).toBe(0);
    expect(faults(desk)).toEqual([]);
    await desk.close();
  });

  it.each([1366, 1920] as const)('looks as it should at %s, in Chinese and in English', async size => {
    const desk = await at.sit('editor', `${PACKAGES}&bureau=b-labour`, size);
    const { page } = desk;
    for (const language of ['zh', 'en']) {
      await page.goto(`${at.hall.url}${PACKAGES}&bureau=b-labour`);
      await part(page, 'check-items').waitFor();
      await fits(page, `packages-export-${size}-${language}`, 'staff');
      await part(page, 'side-import').click();
      await part(page, 'import-form').waitFor();
      await fits(page, `packages-import-${size}-${language}`, 'staff');
      await part(page, 'side-compare').click();
      await picks(page, 'list.csv', Buffer.from('名称,承诺时限\n打井许可,5个工作日\n'));
      await part(page, 'compare').click();
      await part(page, 'rows-missing').waitFor();
      await fits(page, `packages-compare-${size}-${language}`, 'staff');
      await part(page, 'tab-extra').click();
      await fits(page, `packages-extra-${size}-${language}`, 'staff');
      if (language === 'zh') await turnLanguage(page);
    }
    expect(faults(desk)).toEqual([]);
    await desk.close();
  });
});
