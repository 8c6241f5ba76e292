let present = false;

/** Whether nobody stands at the kiosk; asked before an old page reloads itself. */
export const isIdle = (): boolean => !present;

/** Said by the kiosk as citizens come and go. */
export const setPresent = (now: boolean): void => void (present = now);
