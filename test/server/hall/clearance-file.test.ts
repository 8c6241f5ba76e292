import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decideAdopt } from '../../../server/domain/catalogue/versions/adopt.ts';
import type { Entry } from '../../../server/domain/catalogue/entry/entry.ts';
import { ROLES } from '../../../server/domain/identity/roles.ts';
import { HIDDEN_LIST_ACCESS, VIEW_ACCESS } from '../../../server/wire/access.ts';
import { PLACED } from '../../support/hall/catalogue-acts.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import { openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { needs } from '../../support/skips.ts';

const INTERNAL: Entry['disclosure'] = { scope: 'internal', basis: '保密规定', forms: [], within: null };
const PATH = '/api/packages/clearance/b-tax.pdf';

onBothEngines("a bureau's clearance file", place => {
  let hall: TestHall;
  beforeAll(async () => {
    const floor = { plan: SMALL_PLAN, items: SMALL_ITEMS };
    hall = await openTestHall({ databaseUrl: await place(), floor });
    const entries = [soundEntry('i-1'), soundEntry('i-2', { disclosure: INTERNAL })];
    await hall.order(decideAdopt, { entries }, { prepared: PLACED });
  }, 60_000);
  afterAll(() => hall.close());

  const get = (who: HttpClient, path = PATH) => fetch(`${hall.url}${path}`, { headers: who.headers() });

  it('[A1] opens to the offices of the catalogue alone', async () => {
    expect((await get(hall.anybody())).status).toBe(401);
    for (const role of ROLES) {
      const { status } = await get(await hall.member([role]));
      expect([role, status]).toEqual([role, VIEW_ACCESS.clearing.includes(role) ? 200 : 403]);
    }
    const { status } = await get(hall.director, '/api/packages/clearance/b-none.pdf');
    expect(status).toBe(404);
  }, 60_000);

  needs('poppler')('read', () => {
    const textFor = async (who: HttpClient): Promise<string> => {
      const response = await get(who);
      expect(response.headers.get('content-type')).toBe('application/pdf');
      expect(response.headers.get('cache-control')).toBe('no-store');
      const input = Buffer.from(await response.arrayBuffer());
      const { stdout } = spawnSync('pdftotext', ['-raw', '-', '-'], { input, encoding: 'utf8' });
      return stdout.replace(/\s/g, '');
    };

    it('[E6] tells what is not public, marked, to who may read it, and how many to the others', async () => {
      for (const role of ['discloser', 'editor'] as const) {
        const text = await textFor(await hall.member([role]));
        const mayRead = HIDDEN_LIST_ACCESS.includes(role);
        expect(text).toContain('事项i-1');
        expect(text.includes('事项i-2（非公开）')).toBe(mayRead);
        expect(text.includes('i-2')).toBe(mayRead);
        expect(text.includes('另有1项非公开事项不在本册')).toBe(!mayRead);
      }
    });

    it('counts what the view of the review desk counts', async () => {
      const { snapshot } = await hall.director.view('clearing', {});
      const { before, after, ended, hidden } = snapshot.clearances['b-tax']!;
      const text = await textFor(hall.director);
      expect(text).toContain(`清理前${before}项清理后${after}项，其中非公开${hidden}项终止${ended}项`);
    });
  });
});
