import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Entry } from '../../../server/domain/catalogue/entry/entry.ts';
import { decideAdopt } from '../../../server/domain/catalogue/versions/adopt.ts';
import { decideOpenComment } from '../../../server/domain/catalogue/versions/comment.ts';
import { decideReview } from '../../../server/domain/catalogue/versions/review.ts';
import { decideSubmit, decideWrite } from '../../../server/domain/catalogue/versions/write.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import { dateOf, dayOf } from '../../../server/domain/time/civil.ts';
import { PLACED } from '../../support/hall/catalogue-acts.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import { openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { exported, outside, sayers } from '../../support/hall/outside.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { staff } from '../../support/hall/practice-hall.ts';
import { needs } from '../../support/skips.ts';

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

  needs('poppler')('with their papers read', () => {
    it('[E6] its code and name stand in no public view, address, paper or export, and an item in force in each', async () => {
      const { url } = await hall.director.must('ticket:take', {
        itemCode: KEPT.code,
        exception: { law: '国家安全法', article: '第五十二条' },
      });
      const said = [
        ...(await outside(hall, {
          codes: ['i-1', 'i-2', LAID_OPEN.code],
          types: ['01'],
          counterIds: ['c-1'],
          tokens: [url.slice(url.lastIndexOf('/') + 1)],
        })),
        ...(await exported(await hall.member(['editor']), ['b-tax'])),
      ];
      for (const unseen of [KEPT, UNSEEN]) expect(sayers(said, Object.values(unseen))).toEqual([]);
      expect(said.length).toBeGreaterThanOrEqual(60);
      // The same eyes find what is in force, on screen and on paper.
      const found = sayers(said, ['事项i-1']);
      for (const where of [
        '/api/views/catalogue?',
        '/public/items/i-1/guide.pdf?lang=zh',
        '/public/items/i-1/card.pdf?lang=en',
        '/public/items/i-1/chart.pdf?lang=zh',
        'compare b-tax',
      ])
        expect(found).toContain(where);
      expect(found.filter(where => where.startsWith('b-tax.zip/')).length).toBeGreaterThan(3);
      // And an open draft where it lies open, and nowhere else.
      expect(sayers(said, [LAID_OPEN.name]).sort()).toEqual([
        `/api/views/comment?itemCode=${LAID_OPEN.code}`,
        '/api/views/disclosure?',
      ]);
    });
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
