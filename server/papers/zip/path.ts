import { FileFault } from '../fault.ts';

const UNSAFE = /[\u0000-\u001F\u007F\\:*?"<>|\u202A-\u202E\u2066-\u2069]/;
/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const LONGEST = 240;

/** A path in an archive that is safe to unpack anywhere: relative, without steps up, writable on every system. */
function checkedPath(path: string): string {
  const parts = path.split('/');
  const isSafe =
    path.length > 0 &&
    path.length <= LONGEST &&
    !UNSAFE.test(path) &&
    parts.every(part => part !== '' && !/[. ]$/.test(part) && !DEVICE.test(part));
  if (!isSafe) throw new FileFault('file.unsafe_path');
  return path;
}

/** The paths of an archive, all safe, none twice on any system, and none the folder of another. */
export function checkPaths(paths: readonly string[]): void {
  const keys = paths.map(path => checkedPath(path).normalize('NFC').toLowerCase());
  const taken = new Set(keys);
  const isFolder = (key: string) =>
    key.split('/').some((_, index, parts) => index > 0 && taken.has(parts.slice(0, index).join('/')));
  if (taken.size < keys.length || keys.some(isFolder)) throw new FileFault('file.duplicate_path');
}
