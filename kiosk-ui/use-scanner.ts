import { onScopeDispose } from 'vue';
import { type Burst, hearKey, SCAN_GAP_MS } from './scan.ts';

/** What was scanned is not kept longer than this, ms, should its end never come. */
const FORGET_MS = 4 * SCAN_GAP_MS;

/**
 * Listens to a scanner that types, wherever the focus is, and hands over each whole scan. Its last key presses no button; what it
 * typed is forgotten at once.
 */
export function useScanner(scanned: (text: string) => void): void {
  let burst: Burst | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hear = (event: KeyboardEvent): void => {
    clearTimeout(timer);
    const heard = hearKey(burst, event.key, event.timeStamp);
    burst = heard.burst;
    if (burst !== null) timer = setTimeout(() => (burst = null), FORGET_MS);
    if (heard.text === null) return;
    event.preventDefault();
    event.stopPropagation();
    scanned(heard.text);
  };
  window.addEventListener('keydown', hear, { capture: true });
  onScopeDispose(() => {
    clearTimeout(timer);
    window.removeEventListener('keydown', hear, { capture: true });
  });
}
