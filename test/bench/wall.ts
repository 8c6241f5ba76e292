/** Epoch ms with a fraction, comparable between the processes of one machine and the browser on it. */
export const wallNow = (): number => performance.timeOrigin + performance.now();
