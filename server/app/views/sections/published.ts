import type { Bulletin } from '../../../domain/bulletins/bulletin.ts';
import { headOf } from '../../../domain/duty/head-of.ts';
import type { ZoneDuty } from '../../../domain/duty/duty.ts';
import type { HoursRow } from '../../../domain/hours/hours.ts';
import type { Notice } from '../../../domain/notice/notice.ts';
import type { Section } from '../view.ts';
import { same, tableSection } from './table.ts';

/** The opening hours; none while none are set. */
export const openingSection = tableSection<HoursRow>('hours', ({ hours }) => hours);

/** The notice that stands over every screen (rule B2). */
export const noticeSection = tableSection<Notice>('notices', notice => ({ ...notice }));

/** What boards show; each board picks its own, by its date too. */
export const bulletinsSection = tableSection<Bulletin>('bulletins', ({ id: _id, ...bulletin }) => bulletin);

/** What kiosks show. */
export const kioskBulletinsSection = tableSection<Bulletin>(
  'bulletins',
  ({ title, body, from, until, kiosks, order }) => (kiosks ? { title, body, from, until, order } : null),
);

/** Who heads each zone today, by badge and post (rules B3, B20). */
export const headsSection: Section<unknown> = {
  ids: hall => hall.zones.ids(),
  one: (hall, id) => (hall.zones.has(id) ? headOf(hall, id) : null),
  on: {
    zones: same,
    duties: same,
    rosters: (_hall, key) => [key.slice(key.indexOf('/') + 1)],
    days: hall => hall.zones.ids(),
  },
};

/** Who heads each zone where the roster names nobody. */
export const dutiesSection = tableSection<ZoneDuty>('duties', ({ head }) => head);
