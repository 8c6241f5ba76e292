/** Why the field keys' file cannot be used, or a change of it is refused. */
export type KeyFileErrorCode =
  | 'key_file_missing'
  | 'key_file_open_to_others'
  | 'key_dir_open_to_others'
  | 'key_file_not_a_file'
  | 'key_file_torn'
  | 'key_file_malformed'
  | 'key_file_busy'
  | 'key_version_missing';

const MEANING: Readonly<Record<KeyFileErrorCode, string>> = {
  key_file_missing:
    'the database holds sealed rows but their keys are not here; bring the file back from its backup',
  key_file_open_to_others:
    'group or others may read or change it; chmod 600 it, and rotate if anyone may have read it',
  key_dir_open_to_others: 'group or others may change its directory; chmod 700 it',
  key_file_not_a_file: 'it is a link, a directory or a device',
  key_file_torn: 'it ends before its end; bring it back from its backup',
  key_file_malformed:
    'it is not {current, keys: {version: 32 bytes in base64}}; bring it back from its backup',
  key_file_busy: 'a rotation is under way; if none is, one broke off: remove the file that ends in .next',
  key_version_missing: 'rows are sealed with a key that the file does not hold; nothing was dropped',
};

/** A fault of the key file. Names the path and what to do, never what the file says. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError';
  readonly code: KeyFileErrorCode;
  readonly path: string;

  constructor(code: KeyFileErrorCode, path: string) {
    super(`${code}: ${path}: ${MEANING[code]}`);
    this.code = code;
    this.path = path;
  }
}
