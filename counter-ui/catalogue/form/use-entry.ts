import { computed, shallowRef } from 'vue';
import { bareEntry, type Entry } from '../../../server/contract/catalogue.ts';
import type { Live } from '../../../client/pinia/live.ts';
import { copyOf } from '../../same-content.ts';
import { useDocument } from '../../use-document.ts';
import { useStaffAct } from '../../use-staff-act.ts';
import { faultsRefused, faultsToMend } from './entry-faults.ts';
import { merged } from './merge.ts';

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
  const own = useDocument<Written>(() => present.value);
  const { draft: written, from, dirty } = own;
  const saved = shallowRef(false);
  /** What the other changed and what I changed, in one entry. */
  const together = () => merged(from.value!.entry, present.value!.entry, written.value!.entry);
  return {
    act,
    draft,
    versions,
    present,
    written,
    from,
    dirty,
    conflict: own.conflict,
    saved,
    together,
    seeNew(): void {
      own.seeNew();
      act.clear();
    },
    /** Goes on with what both changed; where both changed the same field, with one's own words. */
    keepMine(): void {
      if (written.value) written.value = copyOf({ ...written.value, entry: together().entry });
      own.keepMine();
      act.clear();
    },
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
      if (told?.ok) {
        own.settle(sent);
        saved.value = true;
      }
      return told?.ok === true;
    },
  };
}

export type EntryEdit = ReturnType<typeof useEntry>;

/** The first draft of an item that is nowhere yet. */
export function firstDraft({ code, name, typeCode, bureauId }: Named & { code: string }): Entry {
  return bareEntry({ code, name, typeCode, bureauId, group: null });
}
