let inHand = false;

/** Whether no ticket is in hand at this desk; asked before an old page reloads itself. */
export const isIdle = (): boolean => !inHand;

/** Said by the desk as tickets come and go. */
export const setInHand = (now: boolean): void => void (inHand = now);
