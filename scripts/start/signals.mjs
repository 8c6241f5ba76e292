/** The terminal, npm and we may each deliver one press of Ctrl-C: within this time they are the same one. */
const SAME_PRESS_MS = 1_000;
/** In a terminal the children got Ctrl-C themselves; one still alive after this long is asked again. */
const ASK_AGAIN_MS = 3_000;
/** npm runs us under a shell, and only the shell dies of a SIGTERM to npm: an orphan of npm stops by itself. */
const PARENT_MS = 250;

/** Calls `begin` once and passes the first stop signal on; a second one, later, means now. Returns the undo. */
export function onStop({ begin, pass }) {
  let first = null;
  let timer = null;
  const handle = signal => {
    const now = performance.now();
    if (first !== null && now - first < SAME_PRESS_MS) return;
    if (first !== null) return pass('SIGKILL');
    first = now;
    begin();
    const childrenHaveIt = signal === 'SIGINT' && process.stdin.isTTY;
    if (childrenHaveIt) timer = setTimeout(pass, ASK_AGAIN_MS, 'SIGTERM');
    else pass(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  };
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent || first !== null) return;
    handle('SIGTERM');
  }, PARENT_MS);
  if (!process.env.npm_lifecycle_event) clearInterval(watch);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, handle);
  return () => {
    clearTimeout(timer);
    clearInterval(watch);
    for (const signal of signals) process.off(signal, handle);
  };
}
