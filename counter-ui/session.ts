import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import { askJson } from '../client/connection/over-http.ts';
import { useConnection } from '../client/pinia/connected.ts';
import type { TwoTexts } from '../client/texts/use-texts.ts';
import { PLACES } from './places.ts';

interface Whoami {
  readonly sender: { readonly kind: string; readonly staffId?: string };
  readonly standings: readonly string[];
  readonly bureauId?: string | null;
  readonly card?: { readonly badge: string; readonly post: TwoTexts } | null;
}

/** Who sits here. Only the server knows; this is what it last said. */
export const useSession = defineStore('session', () => {
  const connection = useConnection();
  const who = shallowRef<Whoami | null>(null);
  const staffId = computed(() =>
    who.value?.sender.kind === 'staff' ? (who.value.sender.staffId ?? null) : null,
  );
  /** Whether one of these roles is held. */
  const holds = (...roles: readonly string[]): boolean =>
    roles.some(role => who.value?.standings.includes(role));
  async function refresh(): Promise<void> {
    const told = (await askJson('/api/whoami', {})) as Whoami | null;
    if (told?.sender) who.value = told;
  }
  return {
    staffId,
    known: computed(() => who.value !== null),
    /** Badge and post, where the hall gave one. */
    card: computed(() => who.value?.card ?? null),
    /** The bureau one works for; null: the centre. */
    bureauId: computed(() => who.value?.bureauId ?? null),
    places: computed(() => (staffId.value === null ? [] : PLACES.filter(({ roles }) => holds(...roles)))),
    holds,
    refresh,
    async signOut() {
      await connection.command('staff:signOut', {});
      await refresh();
    },
  };
});
