import { onScopeDispose, shallowRef } from 'vue';
import type { Refusal } from '../../../server/contract/refusal.ts';

/** A file is given up after this long without an end. */
const PATIENCE_MS = 120_000;

export type UploadEnd = { kind: 'done' } | { kind: 'refused'; refusal: Refusal } | { kind: 'unknown' };

/** Puts one file to a material of a case, and tells how far it is (0 to 1); only XMLHttpRequest tells that. */
export function useUpload() {
  const share = shallowRef<number | null>(null);
  const end = shallowRef<UploadEnd | null>(null);
  let running: XMLHttpRequest | null = null;
  onScopeDispose(() => running?.abort());

  function send(caseId: string, material: number, file: File): Promise<UploadEnd> {
    return new Promise(resolve => {
      const request = (running = new XMLHttpRequest());
      const finish = (told: UploadEnd): void => {
        share.value = null;
        end.value = told;
        resolve(told);
      };
      [share.value, end.value] = [0, null];
      request.upload.onprogress = ({ loaded, total }) => (share.value = total > 0 ? loaded / total : 0);
      request.onload = () => finish(read(request.responseText));
      request.onerror = request.ontimeout = request.onabort = () => finish({ kind: 'unknown' });
      request.open('POST', `/api/cases/${caseId}/attachments?material=${material}`);
      request.timeout = PATIENCE_MS;
      request.setRequestHeader('content-type', file.type || 'application/octet-stream');
      request.send(file);
    });
  }
  return { share, end, send };
}

function read(text: string): UploadEnd {
  try {
    const answer = JSON.parse(text) as { ok: boolean; refusal?: Refusal };
    if (answer.ok) return { kind: 'done' };
    return answer.refusal ? { kind: 'refused', refusal: answer.refusal } : { kind: 'unknown' };
  } catch {
    return { kind: 'unknown' };
  }
}
