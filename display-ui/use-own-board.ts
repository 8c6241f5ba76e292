import { computed, onScopeDispose, ref, shallowRef, type ComputedRef, type Ref } from 'vue';
import type { Board } from '../server/contract/boards.ts';
import { askJson } from '../client/connection/over-http.ts';
import { deviceToken } from '../client/device.ts';
import { useConnection } from '../client/pinia/connected.ts';
import { useMedia } from './use-media.ts';
import { ownBoard } from './own-board.ts';

export interface OwnBoard {
  readonly board: ComputedRef<Board>;
  /** The station that this page was let in at; null: none. */
  readonly stationId: Readonly<Ref<string | null>>;
  /** A picture of a board inside the settings: it shows what it is told and never goes dark. */
  readonly preview: boolean;
}

/** Asks who this page is; the station's id where a director let it in as a display. */
async function askStation(): Promise<string | null> {
  const token = deviceToken();
  if (token === null) return null;
  const told = (await askJson('/api/whoami', { headers: { authorization: `Bearer ${token}` } })) as {
    sender?: { kind?: string; stationId?: string };
  } | null;
  return told?.sender?.stationId ?? null;
}

/**
 * The board that this page is. A preview (`?preview=1`) says `{type: 'board-ready'}` to the page around it and then
 * shows whatever `{type: 'board', board}` it is sent, from our own pages alone.
 */
export function useOwnBoard(boards: () => Readonly<Record<string, Board>>): OwnBoard {
  const query = new URLSearchParams(location.search);
  const preview = query.get('preview') === '1';
  const stationId = ref<string | null>(null);
  const told = shallowRef<Board | null>(null);
  const upright = useMedia('(orientation: portrait)');

  const offUp = useConnection().onUp(async () => {
    stationId.value = (await askStation()) ?? stationId.value;
  });
  onScopeDispose(offUp);

  if (preview) {
    const hear = ({ origin, source, data }: MessageEvent): void => {
      const message = data as { type?: string; board?: Board } | null;
      if (origin !== location.origin || source !== parent || message?.type !== 'board') return;
      told.value = message.board ?? null;
    };
    addEventListener('message', hear);
    onScopeDispose(() => removeEventListener('message', hear));
    parent.postMessage({ type: 'board-ready' }, location.origin);
  }

  const board = computed(
    () =>
      told.value ??
      ownBoard({ asked: query.get('board'), stationId: stationId.value, upright: upright.value }, boards()),
  );
  return { board, stationId, preview };
}
