export { type Mark, MARKS, type SelfCheck } from '../domain/queue/self-check.ts';
