import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import { askJson } from '../client/connection/over-http.ts';
import { useConnection } from '../client/pinia/connected.ts';

interface Whoami {
  readonly sender: { readonly kind: string; readonly staffId?: string };
  readonly standings: readonly string[];
}

/** Who sits here. Only the server knows; this is what it last said. */
export const useSession = defineStore('session', () => {
  const connection = useConnection();
  const who = shallowRef<Whoami | null>(null);
  const staffId = computed(() =>
    who.value?.sender.kind === 'staff' ? (who.value.sender.staffId ?? null) : null,
  );
  async function refresh(): Promise<void> {
    const told = (await askJson('/api/whoami', {})) as Whoami | null;
    if (told?.sender) who.value = told;
  }
  return {
    staffId,
    known: computed(() => who.value !== null),
    /** Whether one of these roles is held. */
    holds: (...roles: string[]) => roles.some(role => who.value?.standings.includes(role)),
    refresh,
    async signOut() {
      await connection.command('staff:signOut', {});
      await refresh();
    },
  };
});
