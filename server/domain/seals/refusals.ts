/** Why acts on seals and on delegated power are refused. */
export const SEAL_REFUSALS = [
  'seal.unknown',
  'seal.code_taken',
  'seal.one_already',
  'seal.none',
  'seal.out_of_use',
  'delegation.unknown',
  'delegation.faulty',
  'delegation.none',
  'delegation.expired',
  'delegation.beyond_scope',
] as const;
