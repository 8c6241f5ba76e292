import { computed, shallowRef } from 'vue';
import { type CommandResult, isOutage } from '../../client/connection.ts';
import { actKeeper, type KeptAct, keptAct } from '../../client/kept-act.ts';
import { useSession } from '../session.ts';
import { useStaffAct } from '../use-staff-act.ts';

/**
 * The acts of a counter, each with what came of its last press. A new press clears what the others said. One that was on
 * its way when the page was loaded anew is asked again under its own commandId, and `tookUp` says what came of it.
 */
export function useDeskActs(counterId: string) {
  const session = useSession();
  const keeper = actKeeper(() => session.staffId);
  const acts = {
    open: useStaffAct('counter:open', keeper),
    close: useStaffAct('counter:close', keeper),
    call: useStaffAct('counter:call', keeper),
    callOut: useStaffAct('counter:callOut', keeper),
    automatic: useStaffAct('counter:automatic', keeper),
    recall: useStaffAct('counter:recall', keeper),
    start: useStaffAct('counter:start', keeper),
    finish: useStaffAct('counter:finish', keeper),
    miss: useStaffAct('counter:miss', keeper),
    hold: useStaffAct('counter:hold', keeper),
    resume: useStaffAct('counter:resume', keeper),
    transfer: useStaffAct('counter:transfer', keeper),
    change: useStaffAct('counter:change', keeper),
    addLeg: useStaffAct('counter:addLeg', keeper),
    skipLeg: useStaffAct('counter:skipLeg', keeper),
    serve: useStaffAct('counter:serve', keeper),
    reopen: useStaffAct('counter:reopen', keeper),
    relieve: useStaffAct('counter:relieve', keeper),
    takeFrom: useStaffAct('counter:takeFrom', keeper),
    pause: useStaffAct('counter:pause', keeper),
    continue: useStaffAct('counter:continue', keeper),
  };
  const all = Object.values(acts);
  type Name = keyof typeof acts;
  const tookUp = shallowRef<{ verb: Name; outcome: 'asking' | 'done' | 'unknown' } | null>(null);
  const isOurs = ({ name, by, input }: KeptAct): boolean =>
    by === session.staffId &&
    name.replace('counter:', '') in acts &&
    (input as { counterId?: string }).counterId === counterId;
  async function takeUp(kept: KeptAct): Promise<void> {
    const verb = kept.name.slice('counter:'.length) as Name;
    tookUp.value = { verb, outcome: 'asking' };
    const told: CommandResult | null = await acts[verb].goOn(kept);
    if (tookUp.value === null) return;
    const isUnknown = told !== null && isOutage(told);
    if (isUnknown) acts[verb].clear();
    const outcome = told?.ok ? 'done' : isUnknown ? 'unknown' : null;
    tookUp.value = outcome && { verb, outcome };
  }
  const kept = keptAct();
  if (kept !== null && isOurs(kept)) void takeUp(kept);

  return {
    acts,
    tookUp,
    /** Something is on its way: a second press waits for its answer. */
    busy: computed(() => all.some(act => act.busy.value)),
    slow: computed(() => all.some(act => act.slow.value)),
    clear() {
      tookUp.value = null;
      all.forEach(act => act.clear());
    },
  };
}
