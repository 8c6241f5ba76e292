import { watch } from 'vue';
import type { CommandName } from '../server/contract/commands.ts';
import type { ActKeeper } from '../client/kept-act.ts';
import { type ActOf, useAct } from '../client/use-act.ts';
import { useSession } from './session.ts';

/** An act of a member of staff: when it is refused because the session is over, the page learns of it. */
export function useStaffAct<N extends CommandName>(name: N, keeper?: ActKeeper): ActOf<N> {
  const session = useSession();
  const act = useAct(name, keeper);
  watch(act.refusal, refusal => {
    if (refusal?.code === 'access.sign_in') void session.refresh();
  });
  return act;
}
