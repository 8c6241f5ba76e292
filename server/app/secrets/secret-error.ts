/** What can be wrong with a sealed field or its keys. */
export type SecretErrorCode =
  | 'sealed_malformed'
  | 'sealed_key_unknown'
  | 'sealed_tampered'
  | 'plain_not_unicode'
  | 'key_bad'
  | 'hash_malformed';

/** A fault of secrets. Its message is its code: never content, key or context, and no cause that may hold them. */
export class SecretError extends Error {
  override readonly name = 'SecretError';
  readonly code: SecretErrorCode;

  constructor(code: SecretErrorCode) {
    super(code);
    this.code = code;
  }
}
