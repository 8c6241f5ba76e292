import { ref } from 'vue';

const KEY = 'hall.large';

/** Whether the page is shown in large type; kept on this phone. */
export const large = ref(localStorage.getItem(KEY) === '1');

/** Turns large type on or off. */
export function turnLarge(): void {
  large.value = !large.value;
  localStorage.setItem(KEY, large.value ? '1' : '0');
}
