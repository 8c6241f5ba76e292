const ASK_MS = 2_000;

/** Asks the hall what the sign over a counter says. */
export type AskLine = (counter: number, signal: AbortSignal) => Promise<string | null>;

/** By http; null when there is no answer in time, or the server says that it does not know itself (503). */
export function hallLines(url: string): AskLine {
  return async (counter, signal) => {
    const late = new AbortController();
    const stop = (): void => late.abort();
    const timer = setTimeout(stop, ASK_MS);
    signal.addEventListener('abort', stop, { once: true });
    try {
      const response = await fetch(`${url}/api/signs/${counter}.txt`, { signal: late.signal });
      return response.ok ? await response.text() : null;
    } catch {
      return null;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  };
}
