import type { MayHear } from '../../contract/cases/sheet.ts';
import type { Case } from '../../domain/cases/case.ts';
import { workingFrom } from '../../domain/cases/hearing/ask.ts';
import { isHearingOn } from '../../domain/cases/hearing/convene.ts';
import { NO_HEARING, NOTICE_DAYS } from '../../domain/cases/hearing/hearing.ts';
import { presidersOf } from '../../domain/cases/hearing/presider.ts';
import { mayCase } from '../../domain/cases/life.ts';
import { holds } from '../../domain/cases/posts.ts';
import { HANDLERS } from '../../domain/cases/special/ask.ts';
import { entryOf } from '../../domain/catalogue/versions/version.ts';
import type { Hall } from '../../domain/state/hall.ts';
import type { Caller } from '../caller.ts';

const NOTHING: MayHear = { acts: [], first: null, last: null, presiders: [] };

/** What of a hearing its reader may enter next (rules G66, G68, G69); the rules judge again when it is done. */
export function mayHear(hall: Hall, { sender }: Caller, one: Case, today: string): MayHear {
  const named = entryOf(hall, one.itemCode, one.version)?.special ?? [];
  const { told, asked, set, held, dropped } = one.hearing ?? NO_HEARING;
  if (!named.includes('hearing') || held || !holds(hall, { sender }, HANDLERS, one.bureauId)) return NOTHING;
  const [hears, convenes] = [mayCase('hear', one.state), mayCase('convene', one.state) && isHearingOn(one)];
  const stands = dropped === null;
  const open = {
    tell: hears && !told,
    ask: hears && told !== null && today <= told.until && !(asked && stands),
    set: convenes,
    hold: convenes && stands && set !== null && set.date <= today,
    drop: hears && stands && (told ?? asked ?? set) !== null,
  };
  return {
    acts: (Object.keys(open) as (keyof typeof open)[]).filter(act => open[act]),
    first: convenes ? workingFrom(hall, today, NOTICE_DAYS) : null,
    last: convenes && asked && stands ? asked.until : null,
    presiders: convenes ? presidersOf(hall, one) : [],
  };
}
