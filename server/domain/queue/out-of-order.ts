/** Why an officer calls somebody out of turn (rule Q9). */
export const CALL_OUT_REASONS = ['urgent', 'together', 'papers', 'wrong_queue', 'ordered'] as const;
export type CallOutReason = (typeof CALL_OUT_REASONS)[number];
