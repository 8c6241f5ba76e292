import { computed } from 'vue';
import { useStaffAct } from '../use-staff-act.ts';

/** The acts of a counter, each with what came of its last press. A new press clears what the others said. */
export function useDeskActs() {
  const acts = {
    open: useStaffAct('counter:open'),
    close: useStaffAct('counter:close'),
    call: useStaffAct('counter:call'),
    recall: useStaffAct('counter:recall'),
    start: useStaffAct('counter:start'),
    finish: useStaffAct('counter:finish'),
    miss: useStaffAct('counter:miss'),
    hold: useStaffAct('counter:hold'),
    resume: useStaffAct('counter:resume'),
    transfer: useStaffAct('counter:transfer'),
    pause: useStaffAct('counter:pause'),
    continue: useStaffAct('counter:continue'),
  };
  const all = Object.values(acts);
  return {
    acts,
    /** Something is on its way: a second press waits for its answer. */
    busy: computed(() => all.some(act => act.busy.value)),
    slow: computed(() => all.some(act => act.slow.value)),
    clear: () => all.forEach(act => act.clear()),
  };
}
