import { ref, watch } from 'vue';
import type { Ticket } from './standing.ts';

const KEY = 'hall.bell';
/** Two tones, three times: heard in a pocket, over before it disturbs. */
const TONES = [880, 660] as const;
const TONE_S = 0.22;
const ROUNDS = 3;
const BUZZ_MS = [400, 200, 400, 200, 400];

/**
 * Rings and shakes once for every call, if its owner wishes. Browsers let sound begin only after a touch of this page,
 * so one who comes back to it with the bell on gets it with the first touch.
 */
export function useBell(ticket: () => Ticket | null) {
  const on = ref(localStorage.getItem(KEY) === '1');
  let sound: AudioContext | null = null;
  let touched = false;

  function wake(): void {
    touched = true;
    if (!on.value) return;
    sound ??= new AudioContext();
    void sound.resume();
  }
  function turn(): void {
    on.value = !on.value;
    localStorage.setItem(KEY, on.value ? '1' : '0');
    wake();
    if (on.value) ring(1);
  }
  function ring(rounds = ROUNDS): void {
    if (!on.value || !touched) return;
    navigator.vibrate?.(rounds === 1 ? 200 : BUZZ_MS);
    if (sound === null) return;
    for (let at = 0; at < rounds * TONES.length; at += 1) {
      const tone = new OscillatorNode(sound, { frequency: TONES[at % TONES.length]!, type: 'sine' });
      const volume = new GainNode(sound, { gain: 0.6 });
      tone.connect(volume).connect(sound.destination);
      const begins = sound.currentTime + at * TONE_S * 1.3;
      tone.start(begins);
      tone.stop(begins + TONE_S);
    }
  }
  document.addEventListener('pointerdown', wake, { once: true });

  const callNow = (): number => {
    const now = ticket();
    return now?.state === 'called' ? now.calls : 0;
  };
  // What was called before this page opened is on its face already.
  watch(callNow, (call, before) => call > before && ring());
  return { on, turn };
}
