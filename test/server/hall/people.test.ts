import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '../../../server/domain/identity/roles.ts';
import { PEOPLE_ACCESS } from '../../../server/wire/access.ts';
import { openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';

const LIMING = { login: 'li.ming', name: '李明', password: 'Lvyuan-2026-hall' };

describe('the names of those who work here', () => {
  let hall: TestHall;
  let staffId: string;
  beforeAll(async () => {
    hall = await openTestHall({ floor: { plan: SMALL_PLAN, items: SMALL_ITEMS } });
    ({ staffId } = await hall.director.must('staff:add', { ...LIMING, roles: ['officer'] }));
  });
  afterAll(() => hall.close());

  it('[A1] are for those who manage staff, and nobody keeps a copy of the page', async () => {
    const told = await hall.director.get('/api/people');
    expect(told.status).toBe(200);
    expect(told.headers.get('cache-control')).toBe('no-store');
    const { people } = (await told.json()) as { people: Record<string, unknown> };
    expect(people[staffId]).toEqual({ login: 'li.ming', name: '李明' });
    expect(Object.keys(people).sort()).toEqual([...hall.hall.sequencer.image.hall.staff.ids()].sort());
  });

  it('[A1] are for nobody else', async () => {
    expect((await hall.anybody().get('/api/people')).status).toBe(401);
    expect((await (await hall.device('k-1')).get('/api/people')).status).toBe(403);
    for (const role of ROLES) {
      const { status } = await (await hall.member([role])).get('/api/people');
      expect([role, status]).toEqual([role, PEOPLE_ACCESS.includes(role) ? 200 : 403]);
    }
  });

  it('[F1] stand in no fact, no view and no log', async () => {
    const { image } = hall.hall.sequencer;
    const facts = await hall.hall.store.factsAfter(0, 10_000);
    const settings = await (await hall.director.get('/api/views/settings')).text();
    for (const text of [JSON.stringify(facts), settings, hall.log.join('')])
      expect([text.includes('李明'), text.includes('li.ming')]).toEqual([false, false]);
    expect(image.hall.staff.has(staffId)).toBe(true);
  });
});
