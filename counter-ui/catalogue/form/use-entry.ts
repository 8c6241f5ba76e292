import { computed, type Ref, ref, shallowRef, watch } from 'vue';
import { bareEntry, type Entry } from '../../../server/contract/catalogue.ts';
import type { Live } from '../../../client/pinia/live.ts';
import { useStaffAct } from '../../use-staff-act.ts';
import { faultsRefused, faultsToMend } from './entry-faults.ts';

/** What is written of an item: its entry, and why it is changed. */
export interface Written {
  readonly entry: Entry;
  readonly reason: string;
}

/** What is known of an item that was taken over by its name alone. */
export interface Named {
  readonly name: string;
  readonly typeCode: string;
  readonly bureauId: string;
}

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The same content, in whatever order its keys came. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, inOrder(one)]));
}
const same = (a: unknown, b: unknown): boolean => JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));

/**
 * An item's draft being written in. Until it is written in, it follows what the hall says: the draft, else the newest
 * version; what somebody else saved meanwhile is a conflict that one has to look at.
 */
export function useEntry(live: Live<'entry'>, code: string, bare: () => Named | null) {
  const act = useStaffAct('entry:write');
  const draft = computed(() => live.snapshot?.draft[code] ?? null);
  const versions = computed(() =>
    Object.values(live.snapshot?.versions ?? {}).sort((a, b) => b.version - a.version),
  );
  const present = computed((): Written | null => {
    if (draft.value) return { entry: draft.value.entry, reason: draft.value.reason };
    const newest = versions.value[0]?.entry;
    if (newest) return { entry: newest, reason: '' };
    const named = live.snapshot && bare();
    return named ? { entry: firstDraft({ code, ...named }), reason: '' } : null;
  });
  const written = ref(null) as Ref<Written | null>;
  const from = shallowRef<Written | null>(null);
  const saved = shallowRef(false);
  const dirty = computed(() => written.value !== null && !same(written.value, from.value));
  const conflict = computed(() => dirty.value && !same(present.value, from.value));
  function seeNew(): void {
    const now = present.value;
    [written.value, from.value] = now === null ? [null, null] : [copyOf(now), copyOf(now)];
    act.clear();
  }
  watch(present, () => !dirty.value && seeNew(), { immediate: true });

  return {
    act,
    draft,
    versions,
    present,
    written,
    dirty,
    conflict,
    saved,
    seeNew,
    /** Goes on with one's own words over those of somebody else. */
    keepMine: () => void (from.value = copyOf(present.value)),
    faults: computed(() => [
      ...(written.value ? faultsToMend(written.value.entry) : []),
      ...faultsRefused(act.refusal.value),
    ]),
    set(entry: Entry): void {
      if (written.value) written.value = { ...written.value, entry };
      saved.value = false;
    },
    explain(reason: string): void {
      if (written.value) written.value = { ...written.value, reason };
    },
    async save(): Promise<boolean> {
      if (!written.value) return false;
      const sent = copyOf(written.value);
      const told = await act.run({ ...sent, base: draft.value?.revision ?? 0 } as never);
      if (told?.ok) [from.value, saved.value] = [sent, true];
      return told?.ok === true;
    },
  };
}

export type EntryEdit = ReturnType<typeof useEntry>;

/** The first draft of an item that is nowhere yet. */
export function firstDraft({ code, name, typeCode, bureauId }: Named & { code: string }): Entry {
  return bareEntry({ code, name, typeCode, bureauId, group: null });
}
