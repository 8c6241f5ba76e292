export { REFUSAL_CODES } from '../domain/refusal.ts';
export type { Answer, Refusal, RefusalCode, RefusalParams } from '../domain/refusal.ts';
