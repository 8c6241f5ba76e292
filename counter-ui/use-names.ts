import { computed, shallowRef, watch } from 'vue';
import { askJson } from '../client/connection/over-http.ts';

export interface StaffName {
  readonly login: string;
  readonly name: string;
}

/** What members of staff are called, by staffId; asked for again when somebody is there whom it does not know. */
export function useNames(staffIds: () => readonly string[]) {
  const people = shallowRef<Readonly<Record<string, StaffName>>>({});
  async function ask(): Promise<void> {
    const told = (await askJson('/api/people', {})) as { people?: Record<string, StaffName> } | null;
    if (told?.people) people.value = told.people;
  }
  watch(staffIds, ids => ids.some(id => !(id in people.value)) && void ask(), { immediate: true });
  return { people: computed(() => people.value), nameOf: (staffId: string) => people.value[staffId] ?? null };
}
