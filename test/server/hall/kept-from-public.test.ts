import { afterAll, beforeAll, expect, it } from 'vitest';
import { VIEWS, type ViewName } from '../../../server/contract/views/specs.ts';
import type { Entry } from '../../../server/domain/catalogue/entry/entry.ts';
import { decideAdopt } from '../../../server/domain/catalogue/versions/adopt.ts';
import { decideOpenComment } from '../../../server/domain/catalogue/versions/comment.ts';
import { decideReview } from '../../../server/domain/catalogue/versions/review.ts';
import { decideSubmit, decideWrite } from '../../../server/domain/catalogue/versions/write.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import { dateOf, dayOf } from '../../../server/domain/time/civil.ts';
import { VIEW_ACCESS } from '../../../server/wire/access.ts';
import { PLACED } from '../../support/hall/catalogue-acts.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import { openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { staff } from '../../support/hall/practice-hall.ts';

const SECRET: Entry['disclosure'] = { scope: 'internal', basis: '保密规定', forms: [], within: null };
const OPEN: Entry['disclosure'] = { scope: 'public', basis: null, forms: ['kiosk'], within: null };
/** Code and name of what nobody outside may know of. */
const KEPT = { code: 'kept-77', name: '一件不公开的事' };
const LAID_OPEN = { code: 'open-88', name: '一件征求意见的事' };
const UNSEEN = { code: 'writing-99', name: '一件还在起草的事' };
const floor = {
  plan: SMALL_PLAN,
  items: [...SMALL_ITEMS, { ...SMALL_ITEMS[0]!, code: KEPT.code, name: KEPT.name }],
};

onBothEngines('what is kept from the public', place => {
  let hall: TestHall;
  beforeAll(async () => {
    hall = await openTestHall({ databaseUrl: await place(), floor });
    const { order } = hall;
    const kept = soundEntry('i-1', { ...KEPT, disclosure: SECRET });
    await order(decideAdopt, { entries: [soundEntry('i-1'), kept] }, { prepared: PLACED });
    const today = wallOf(Date.now(), 480).date;
    const commenting = { from: today, until: dateOf(dayOf(today) + 9) };
    const signers = {
      signing: (await hall.member(['chief'])).staffId,
      first: (await hall.member(['discloser'])).staffId,
      legal: (await hall.member(['legal_reviewer'])).staffId,
    };
    const toComment = async (entry: Entry): Promise<void> => {
      const { code } = entry;
      const as = { sender: staff('staff-editor'), prepared: PLACED };
      await order(decideWrite, { entry, reason: '新设', base: 0 }, as);
      await order(decideSubmit, { code });
      for (const stage of ['signing', 'first', 'legal'] as const)
        await order(
          decideReview,
          { code, stage, verdict: 'pass', outcome: null, opinion: '同意' },
          { sender: staff(signers[stage]) },
        );
      await order(decideOpenComment, { code, commenting }, { prepared: PLACED });
    };
    await toComment(soundEntry('i-1', { ...LAID_OPEN, disclosure: OPEN }));
    // A draft that would open the kept item: it is kept until the day it is in force.
    await toComment({ ...kept, disclosure: OPEN });
    await order(
      decideWrite,
      { entry: soundEntry('i-1', UNSEEN), reason: '新设', base: 0 },
      { prepared: PLACED },
    );
  }, 60_000);
  afterAll(() => hall.close());
  const textOf = async (path: string): Promise<string> => {
    const response = await hall.anybody().get(path);
    return `${[...response.headers].join('\n')}\n${Buffer.from(await response.arrayBuffer()).toString('utf8')}`;
  };

  it('[E6] its code and name stand in no public view, address or export', async () => {
    const views = (Object.keys(VIEWS) as ViewName[]).filter(view => VIEW_ACCESS[view].includes('public'));
    const asked = views.flatMap(view => {
      const params = Object.keys(VIEWS[view].params.shape);
      // What is asked for by its own code gives nothing of it; what is asked for by others' gives nothing either.
      const codes = params.includes('itemCode') ? ['i-1', 'i-2', LAID_OPEN.code] : [''];
      return codes.map(code => `/api/views/${view}?${new URLSearchParams(params.map(name => [name, code]))}`);
    });
    const papers = ['chart.svg', 'chart.pdf', 'guide.pdf', 'card.pdf'].flatMap(paper =>
      ['i-1', LAID_OPEN.code].map(code => `/public/items/${code}/${paper}`),
    );
    for (const path of [
      ...asked,
      ...papers,
      '/public',
      '/metrics',
      '/public/chart.svg',
      '/public/categories/01/chart.svg',
      '/api/openapi.json',
      '/kiosk',
    ]) {
      const text = await textOf(path);
      for (const word of [...Object.values(KEPT), ...Object.values(UNSEEN)])
        expect([path, word, text.includes(word)]).toEqual([path, word, false]);
    }
    expect(asked.length).toBeGreaterThanOrEqual(9);
  });

  it('[E6] asked for by its code it is as if it never was, in every view and paper', async () => {
    const nothing = { never: 'never-1' };
    for (const { code } of [KEPT, UNSEEN])
      for (const path of [
        ...['item', 'comment'].map(view => `/api/views/${view}?itemCode=`),
        ...['chart.svg', 'chart.pdf', 'guide.pdf', 'card.pdf'].map(paper => `/public/items/CODE/${paper}`),
      ]) {
        const at = (one: string) => (path.includes('CODE') ? path.replace('CODE', one) : `${path}${one}`);
        const bare = async (one: string) => {
          const response = await hall.anybody().get(at(one));
          return [response.status, await response.text()];
        };
        expect([path, code, await bare(code)]).toEqual([path, code, await bare(nothing.never)]);
      }
  });

  it('lays open what is to be commented on, with its days, and no other draft', async () => {
    const { snapshot } = await hall.anybody().view('disclosure', {});
    expect(Object.keys(snapshot.comments)).toEqual([LAID_OPEN.code]);
    expect(snapshot.comments[LAID_OPEN.code]).toMatchObject({
      name: LAID_OPEN.name,
      bureauId: 'b-tax',
      base: 0,
    });
    const { snapshot: one } = await hall.anybody().view('comment', { itemCode: LAID_OPEN.code });
    expect(one.entry[LAID_OPEN.code]).toMatchObject({ name: LAID_OPEN.name, conditions: ['住在本区'] });
    expect((await hall.anybody().get(`/public/items/${LAID_OPEN.code}/guide.pdf`)).status).toBe(404);
  });
});
