import type { MayBeside } from '../../contract/cases/sheet.ts';
import type { CommandName } from '../../contract/commands.ts';
import type { Case } from '../../domain/cases/case.ts';
import { isSilent } from '../../domain/cases/joint/silent.ts';
import { mayCase } from '../../domain/cases/life.ts';
import { holds } from '../../domain/cases/posts.ts';
import { HANDLERS, isHead } from '../../domain/cases/special/ask.ts';
import { entryOf } from '../../domain/catalogue/versions/version.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { yearsOf } from '../../domain/time/calendar/announce.ts';
import { legalCalendar } from '../../domain/time/legal/calendar.ts';
import { allowed, COMMAND_ACCESS } from '../access.ts';
import type { Caller } from '../caller.ts';

/** What a reader may do with a case beside its way on (rules G20-G22, G64); the rules judge again when it is done. */
export function mayBeside(hall: Hall, { sender, standings }: Caller, one: Case, today: string): MayBeside {
  const may = (command: CommandName): boolean => allowed(COMMAND_ACCESS[command], standings);
  const handles = holds(hall, { sender }, HANDLERS, one.bureauId);
  const head = isHead(hall, { sender }, one);
  const grounds = entryOf(hall, one.itemCode, one.version)?.special ?? [];
  const limited = one.statutory !== null || one.promised !== null;
  const open = {
    suspend:
      handles && may('case:suspend') && mayCase('suspend', one.state) && !one.asked && grounds.length > 0,
    resume: handles && may('case:resume') && mayCase('resume', one.state),
    extend:
      handles &&
      may('case:extend') &&
      mayCase('extend', one.state) &&
      !one.asked &&
      !one.extension &&
      limited,
    approve: head && may('case:approve') && one.asked !== null,
  };
  const calendar = legalCalendar(yearsOf(hall));
  const silent = one.steps.filter(step => isSilent(calendar, one, step, today));
  const mayPass = head && may('case:passOver') && mayCase('step', one.state);
  return {
    acts: (Object.keys(open) as (keyof typeof open)[]).filter(act => open[act]),
    ...{ isHead: head, grounds },
    passOver: mayPass ? silent.map(({ id }) => id) : [],
  };
}
