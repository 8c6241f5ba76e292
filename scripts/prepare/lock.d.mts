export interface Owner {
  token: string;
  pid: number;
  host: string;
  born: string | null;
  beat: number;
}
export function withLock<T>(
  dir: string,
  work: () => T | Promise<T>,
  options?: { onWait?: (owner: Owner | null) => void; pollMs?: number; silenceMs?: number },
): Promise<T>;
