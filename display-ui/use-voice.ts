import { computed, type InjectionKey, onScopeDispose, type Ref, ref, watch } from 'vue';
import type { Sound } from '../server/contract/voice.ts';
import type { ViewSnapshot } from '../server/contract/views/specs.ts';
import { deviceToken } from '../client/device.ts';
import { useConnection } from '../client/pinia/connected.ts';
import { type Played, type SoundPlayer, soundPlayer } from './sound-player.ts';
import { isSpeaker, type Turn, turnOf } from './voice-turn.ts';

const TICK_MS = 250;
/** A board that heard no answer to its wish to begin lets others. */
const BEGIN_MS = 3_000;
const FETCH_MS = 5_000;
/** What ends this close to the end of its time is stopped before another may begin. */
const SLACK_MS = 500;
/** After so many announcements in a row that could not be played the board says so. */
const FAILING_AFTER = 3;

export interface VoiceParts {
  readonly snapshot: () => ViewSnapshot<'board'> | null;
  /** This board as a speaker: its id in the plan and the station it was let in at; null: it is none. */
  readonly self: () => { readonly id: string; readonly stationId: string } | null;
  /** Nothing is said while a notice stands or the news are old. */
  readonly quiet: () => boolean;
  readonly player?: SoundPlayer;
}

async function fetchWav(url: string): Promise<Blob | null> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), FETCH_MS);
  try {
    const headers = { authorization: `Bearer ${deviceToken() ?? ''}` };
    const response = await fetch(url, { headers, signal: giveUp.signal });
    return response.ok ? await response.blob() : null;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** The voice of the board around a part of it. */
export const VOICE: InjectionKey<Pick<ReturnType<typeof useVoice>, 'off' | 'probe'>> = Symbol('voice');

/** Speaks for the zones that the settings give to this board, and tells the hall how each announcement ended. */
export function useVoice({ snapshot, self, quiet, player = soundPlayer() }: VoiceParts) {
  const connection = useConnection();
  const sound = ref('on') as Ref<Sound>;
  const speaks = computed(() => {
    const [now, me] = [snapshot(), self()];
    return now !== null && me !== null && isSpeaker(now, me.id);
  });
  let [busy, failures, over] = [false, 0, false];

  function tell(now: Sound): void {
    if (sound.value === now) return;
    sound.value = now;
    void connection.command('voice:report', { sound: now });
  }
  function learn(played: Played): void {
    failures = played === 'heard' ? 0 : failures + 1;
    if (played === 'heard') tell('on');
    else if (played === 'blocked') tell('blocked');
    else if (failures >= FAILING_AFTER) tell('failing');
  }

  async function speak(turn: Turn): Promise<void> {
    const begun = await connection.command('voice:begin', { ...turn }, { deadlineMs: BEGIN_MS });
    if (!begun.ok) return;
    const { url, percent, until } = begun.data;
    const wav = await fetchWav(url);
    const leftMs = until - connection.hallNow() - SLACK_MS;
    const played = wav === null ? 'failed' : await player.play(wav, percent, leftMs);
    const outcome = played === 'heard' ? ('heard' as const) : ('failed' as const);
    await connection.command('voice:end', { ...turn, outcome });
    learn(played);
  }

  async function look(): Promise<void> {
    const [now, me] = [snapshot(), self()];
    if (busy || over || now === null || me === null || quiet() || sound.value === 'blocked') return;
    const turn = turnOf(now, me, connection.hallNow());
    if (turn === null) return;
    busy = true;
    try {
      await speak(turn);
    } finally {
      busy = false;
    }
  }

  async function probe(): Promise<void> {
    if (busy) return;
    busy = true;
    const played = await player.probe();
    busy = false;
    if (played === 'blocked') return tell('blocked');
    // The hall may still have on record that the page before this one could not be heard.
    sound.value = 'on';
    void connection.command('voice:report', { sound: 'on' });
  }
  watch(speaks, now => void (now && probe()), { immediate: true });
  watch(snapshot, () => void look());
  const timer = setInterval(() => void look(), TICK_MS);
  onScopeDispose(() => {
    over = true;
    clearInterval(timer);
  });

  return {
    /** Why it cannot be heard: its browser lets nothing play until somebody has touched the screen, or nothing comes out. */
    off: computed(() => (speaks.value && sound.value !== 'on' && !quiet() ? sound.value : null)),
    /** Tries again, as the answer to a touch. */
    probe,
  };
}
