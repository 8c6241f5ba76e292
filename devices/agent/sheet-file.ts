const FILE_MS = 10_000;

/**
 * Fetches the PDF of a job that this agent has claimed, with its token; null where the server says that there is none
 * (any more). @throws while the server cannot be reached or has no room to make it.
 */
export function sheetFile(url: string, token: string): (jobId: string) => Promise<Buffer | null> {
  return async jobId => {
    const response = await fetch(`${url}/api/sheets/${encodeURIComponent(jobId)}.pdf`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(FILE_MS),
    });
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`no file: ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  };
}
