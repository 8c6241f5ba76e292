import { decideAdopt } from '../../../../server/domain/catalogue/versions/adopt.ts';
import { decidePost } from '../../../../server/domain/cases/posts.ts';
import {
  decideConfigure,
  decideFoundHall,
  decideImportItems,
} from '../../../../server/domain/hall/configure.ts';
import type { HallPlan } from '../../../../server/domain/hall/plan.ts';
import { decideAddStaff } from '../../../../server/domain/staff/register.ts';
import { decideSignIn } from '../../../../server/domain/staff/sign-in.ts';
import { decideLetIn } from '../../../../server/domain/stations/pair.ts';
import { decideAnnounceYear } from '../../../../server/domain/time/calendar/announce.ts';
import type { Role } from '../../../../server/domain/identity/roles.ts';
import type { PublishedYear } from '../../../../server/domain/time/legal/calendar.ts';
import { decideEmpower } from '../../hall/empowered.ts';
import { SMALL_ITEMS, UNIFIED_PLAN } from '../../hall/plan.ts';
import { PracticeHall } from '../../hall/practice-hall.ts';
import { soundCredential } from '../../hall/ready-hall.ts';
import { entryFor, WALK_ITEMS } from './items.ts';
import { PEOPLE, rolesOf } from './people.ts';

export const PLACED = { utcOffsetMinutes: 480 };

/** An exit counter, and one that takes in for every bureau, or for its own alone. */
export const planOf = (unified: boolean): HallPlan => ({
  ...UNIFIED_PLAN,
  profiles: UNIFIED_PLAN.profiles.map(one => (one.id === 'p-ab' ? { ...one, unified } : one)),
});

/** A hall in memory with the walk's items and people, its years announced; no day is open yet. */
export function walkGround(date: string, years: readonly PublishedYear[]): PracticeHall {
  const hall = new PracticeHall();
  hall.now = Date.parse(`${date}T01:00:00Z`);
  hall.must(decideFoundHall, { hallId: 'walk' });
  hall.must(decideConfigure, { plan: planOf(false) });
  hall.must(decideImportItems, {
    items: [
      ...SMALL_ITEMS,
      ...['i-4', 'i-5', 'i-6', 'i-7', 'i-8'].map(code => ({ ...SMALL_ITEMS[2]!, code })),
    ],
  });
  hall.must(decideAdopt, { entries: WALK_ITEMS.map(entryFor) }, { prepared: PLACED });
  for (const published of years) hall.must(decideAnnounceYear, { published });
  for (const who of PEOPLE) {
    const { id, bureau } = who;
    hall.must(decideAddStaff, { roles: rolesOf(who) as Role[] }, { prepared: soundCredential(id) });
    hall.must(decideSignIn, {}, { prepared: { staffId: id, credential: 1, matches: true } });
    if (bureau !== null) hall.must(decidePost, { staffId: id, bureauId: bureau });
  }
  hall.must(decideEmpower, {});
  hall.must(decideLetIn, { stationId: 'k-1' });
  return hall;
}
