import type { Hours } from '../../hours/hours.ts';
import type { Hall } from '../../state/hall.ts';
import type { Entry } from '../entry/entry.ts';
import { type Version, versionInForce } from '../versions/version.ts';

/** What an entry does not know of itself, in the language of the paper. */
export interface GuideAbout {
  readonly hall: string;
  readonly bureau: string;
  /** Where it is handled: the queue's place in the hall, or the body's own address. */
  readonly place: string | null;
  readonly tel: string | null;
  readonly hours: Hours | null;
  readonly version: number | null;
  /** From when it is in force, YYYY-MM-DD. */
  readonly since: string | null;
  /** When this version was published, in ms. */
  readonly madeAt: number;
  /** The item's page for a phone. */
  readonly pageUrl: string;
}

/**
 * Where an item is handled, when, and since when it is as it is; `pageUrl` is its public page. Of the version in force,
 * or of another of the item's.
 */
export function guideAbout(
  hall: Hall,
  entry: Entry,
  language: 'zh' | 'en',
  pageUrl: string,
  version: Pick<Version, 'version' | 'from' | 'publishedAt'> | null = versionInForce(hall, entry.code),
): GuideAbout {
  const { code } = entry;
  const bureau = hall.bureaus.get(entry.bureauId);
  const queue = hall.queues.get(hall.items.get(code)?.queueId ?? '');
  const outside = queue ? null : (bureau?.outside ?? null);
  return {
    hall: hall.about.get('hall')?.name[language] ?? '',
    bureau: bureau?.name[language] ?? '',
    place: queue ? `${queue.place[language]} ${queue.name[language]}` : (outside?.address[language] ?? null),
    tel: outside?.tel ?? bureau?.tel ?? null,
    hours: queue ? (hall.hours.get('hall')?.hours ?? null) : null,
    version: version?.version ?? null,
    since: version?.from ?? null,
    madeAt: version?.publishedAt ?? 0,
    pageUrl,
  };
}

/** The path of an item's public page, below the hall's address for citizens. */
export const itemPagePath = (code: string): string => `/public/items/${code}`;
