import { computed, onScopeDispose, shallowRef } from 'vue';
import { type CommandResult, OUTAGE, readAnswer } from '../../../client/connection/answer.ts';
import { isOutage, isRefused, newCommandId } from '../../../client/connection.ts';
import { useSession } from '../../session.ts';

const PATIENCE_MS = 120_000;

/** Posts a file; `sent` hears the share that is out, 0 to 1. No answer of ours is an outage: nobody knows. */
function post(
  address: string,
  file: Blob,
  sent: (share: number) => void,
  hold: (of: XMLHttpRequest) => void,
) {
  return new Promise<CommandResult>(resolve => {
    const request = new XMLHttpRequest();
    hold(request);
    request.open('POST', address);
    request.timeout = PATIENCE_MS;
    request.upload.onprogress = ({ loaded, total }) => sent(total === 0 ? 1 : loaded / total);
    request.upload.onload = () => sent(1);
    request.onload = () => resolve(answerIn(request.responseText) ?? OUTAGE);
    request.onerror = request.ontimeout = request.onabort = () => resolve(OUTAGE);
    request.send(file);
  });
}

function answerIn(text: string): CommandResult | null {
  try {
    return readAnswer(JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * A file on its way to the hall, and what came of it. While it is on its way further presses do nothing; `again` sends
 * the same file under the same commandId, so that nothing is taken in twice.
 */
export function useUpload<Data>(address: string) {
  const session = useSession();
  const result = shallowRef<CommandResult<Data> | null>(null);
  const busy = shallowRef(false);
  const share = shallowRef(0);
  let last: { file: Blob; query: URLSearchParams } | null = null;
  let under: XMLHttpRequest | null = null;

  async function send(file: Blob, query: URLSearchParams): Promise<CommandResult<Data> | null> {
    if (busy.value) return null;
    last = { file, query };
    [busy.value, share.value, result.value] = [true, 0, null];
    const to = `${address}?${query.toString()}`;
    const told = await post(
      to,
      file,
      part => (share.value = part),
      of => (under = of),
    );
    [busy.value, result.value] = [false, told as CommandResult<Data>];
    if (isRefused(told) && told.refusal.code === 'access.sign_in') void session.refresh();
    return result.value;
  }
  onScopeDispose(() => under?.abort());
  return {
    busy,
    share,
    slow: shallowRef(false),
    refusal: computed(() => (result.value && isRefused(result.value) ? result.value.refusal : null)),
    unknown: computed(() => result.value !== null && isOutage(result.value)),
    incident: computed(() => (result.value && 'incident' in result.value ? result.value.incident : null)),
    done: computed(() => (result.value?.ok ? result.value.data : null)),
    run: (file: Blob, values: Readonly<Record<string, string>>) =>
      send(file, new URLSearchParams({ ...values, commandId: newCommandId() })),
    again: async () => (last ? send(last.file, last.query) : null),
    clear: () => void (result.value = null),
  };
}

export type Upload = ReturnType<typeof useUpload<unknown>>;
