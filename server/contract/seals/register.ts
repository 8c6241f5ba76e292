export { DELEGATES, holdsOn } from '../../domain/seals/delegation.ts';
export { SEAL_ENDS, SEAL_KINDS, SEAL_WORDS } from '../../domain/seals/seal.ts';
