import { computed, type Ref, ref, shallowRef, watch } from 'vue';
import type { HallPlan, PlanFault, Text } from '../../server/contract/plan.ts';
import type { Act } from '../../client/use-act.ts';
import { newCommandId } from '../../client/connection.ts';
import type { Live } from '../../client/pinia/live.ts';
import { useStaffAct } from '../use-staff-act.ts';
import { calledIn, PART_OF, type PlanKey, planFrom, type PlanRow, withoutRow, withRow } from './plan.ts';
import { faultsIn } from './plan-faults.ts';

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What the row under a form needs of an edit. */
export interface Saving {
  readonly act: Act;
  /** Faults of other records than this, with what these are called. */
  readonly elsewhere: Readonly<Ref<readonly { readonly fault: PlanFault; readonly called: Text | string }[]>>;
  readonly dirty: Readonly<Ref<boolean>>;
  readonly conflict: Readonly<Ref<boolean>>;
  readonly isNew: Readonly<Ref<boolean>>;
  readonly saved: Readonly<Ref<boolean>>;
  seeNew(): void;
  keepMine(): void;
  remove(): Promise<void>;
}

/**
 * One record of the floor plan being edited. The plan that is sent is the present one with this record in it, so what
 * others change elsewhere is never undone; what somebody changes in this very record is shown before it is written over.
 */
export function useRecord<K extends PlanKey>(
  live: Live<'settings'>,
  key: K,
  make: (id: string) => PlanRow<K>,
  /** What else in the plan changes with the record. */
  also: (plan: Required<HallPlan>, row: PlanRow<K>) => Required<HallPlan> = plan => plan,
) {
  const act = useStaffAct('hall:configure');
  const plan = computed(() => (live.snapshot ? planFrom(live.snapshot) : null));
  const revision = computed(() => live.snapshot?.about['hall']?.revision);
  const rows = computed(() => (plan.value?.[key] ?? []) as readonly PlanRow<K>[]);
  const draft = ref(null) as Ref<PlanRow<K> | null>;
  /** The record as it was when the edit began; null for a new one. */
  const from = shallowRef<PlanRow<K> | null>(null);
  const saved = shallowRef(false);
  const present = computed(() => rows.value.find(row => row.id === draft.value?.id) ?? null);
  const isNew = computed(() => draft.value !== null && from.value === null);
  const dirty = computed(() => draft.value !== null && !same(draft.value, from.value));
  const conflict = computed(() => dirty.value && from.value !== null && !same(present.value, from.value));
  const faults = computed(() => faultsIn(act.refusal.value));

  const elsewhere = computed(() =>
    faults.value
      .filter(fault => fault.id !== draft.value?.id)
      .map(fault => ({ fault, called: plan.value ? calledIn(plan.value, fault) : fault.id })),
  );

  function pick(row: PlanRow<K> | null): void {
    act.clear();
    saved.value = false;
    draft.value = row === null ? null : copyOf(row);
    from.value = row === null ? null : copyOf(row);
  }
  watch(present, (now, before) => {
    if (draft.value === null || same(now, before) || !same(draft.value, before)) return;
    [draft.value, from.value] = now === null ? [null, null] : [copyOf(now), copyOf(now)];
  });

  return {
    act,
    plan,
    rows,
    draft,
    present,
    isNew,
    dirty,
    conflict,
    saved,
    pick,
    add(): void {
      pick(null);
      draft.value = copyOf(make(`${PART_OF[key].slice(0, 3)}-${newCommandId().slice(0, 12)}`)) as PlanRow<K>;
    },
    /** The faults of this record that a field answers for, by code. */
    faultsOf: (...codes: readonly string[]) =>
      faults.value.filter(fault => fault.id === draft.value?.id && codes.includes(fault.code)),
    elsewhere,
    seeNew: () => pick(present.value),
    /** Goes on with one's own words over those of somebody else. */
    keepMine: () => void (from.value = present.value && copyOf(present.value)),
    async save(): Promise<boolean> {
      if (draft.value === null || plan.value === null) return false;
      const row = copyOf(draft.value) as PlanRow<K>;
      const next = also(withRow(plan.value, key, row), row);
      const told = await act.run({ plan: next as never, base: revision.value });
      if (told?.ok) [from.value, saved.value] = [row, true];
      return told?.ok === true;
    },
    async remove(): Promise<void> {
      if (draft.value === null || plan.value === null) return;
      const next = withoutRow(plan.value, key, draft.value.id);
      const told = await act.run({ plan: next as never, base: revision.value });
      if (told?.ok) pick(null);
    },
  };
}

export type RecordEdit<K extends PlanKey> = ReturnType<typeof useRecord<K>>;
