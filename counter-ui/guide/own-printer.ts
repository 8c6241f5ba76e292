import { ref, type Ref, watch } from 'vue';

const KEY = 'hall.printer';

/** The printer by which this browser prints what its guide takes; empty: none. Kept in the browser. */
export function useOwnPrinter(): Ref<string> {
  const printerId = ref(localStorage.getItem(KEY) ?? '');
  watch(printerId, id => localStorage.setItem(KEY, id));
  return printerId;
}
