import { computed, onScopeDispose, shallowRef } from 'vue';
import { readAnswer } from '../../../client/connection/answer.ts';
import type { Refusal } from '../../../server/contract/refusal.ts';
import { useSession } from '../../session.ts';
import { saveFile } from './save-file.ts';

/** A download as it stands. `making`: the hall puts the file together, which it tells no share of. */
export type DownloadState =
  | { readonly is: 'idle' | 'stopped' }
  | { readonly is: 'making'; readonly seconds: number }
  | { readonly is: 'coming'; readonly bytes: number; readonly of: number | null }
  | { readonly is: 'done'; readonly bytes: number }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  | { readonly is: 'incident'; readonly incident: string }
  | { readonly is: 'busy' | 'away' };

/** From when on a silent hall is taken to be away: the largest package is made in a fraction of it. */
const SILENCE_MS = 240_000;

async function refusedBy(response: Response): Promise<DownloadState> {
  const told = readAnswer(await response.json().catch(() => null));
  if (told === null || told.ok) return { is: 'away' };
  if ('refusal' in told) return { is: 'refused', refusal: told.refusal };
  return 'incident' in told ? { is: 'incident', incident: told.incident } : { is: 'busy' };
}

/** Fetches a file with its progress, and saves it when all of it is there. One at a time; it can be stopped. */
export function useDownload() {
  const session = useSession();
  const state = shallowRef<DownloadState>({ is: 'idle' });
  const name = shallowRef('');
  const busy = computed(() => state.value.is === 'making' || state.value.is === 'coming');
  let under: AbortController | null = null;
  let cause: 'stopped' | 'away' = 'away';
  const end = (why: typeof cause): void => {
    cause = why;
    under?.abort();
  };

  async function received(response: Response, heard: () => void): Promise<Blob> {
    const reader = response.body!.getReader();
    const length = Number(response.headers.get('content-length'));
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for (let bytes = 0; ;) {
      state.value = { is: 'coming', bytes, of: length || null };
      const { done, value } = await reader.read();
      if (done) return new Blob(parts);
      parts.push(value);
      bytes += value.length;
      heard();
    }
  }
  async function run(address: string, file: string): Promise<void> {
    if (busy.value) return;
    const { signal } = (under = new AbortController());
    let [seconds, silent] = [0, setTimeout(end, SILENCE_MS, 'away')];
    const heard = (): void => {
      clearTimeout(silent);
      silent = setTimeout(end, SILENCE_MS, 'away');
    };
    const ticking = setInterval(() => {
      if (state.value.is === 'making') state.value = { is: 'making', seconds: (seconds += 1) };
    }, 1_000);
    [cause, name.value, state.value] = ['away', file, { is: 'making', seconds }];
    try {
      const response = await fetch(address, { signal });
      if (!response.ok) state.value = await refusedBy(response);
      else {
        const content = await received(response, heard);
        saveFile(file, content);
        state.value = { is: 'done', bytes: content.size };
      }
    } catch {
      state.value = { is: cause };
    }
    clearInterval(ticking);
    clearTimeout(silent);
    const { value } = state;
    if (value.is === 'refused' && value.refusal.code === 'access.sign_in') void session.refresh();
  }
  onScopeDispose(() => end('stopped'));
  return { state, name, busy, run, stop: () => end('stopped') };
}

export type Download = ReturnType<typeof useDownload>;
