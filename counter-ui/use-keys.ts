import { onScopeDispose } from 'vue';

type Keys = Readonly<Record<string, () => unknown>>;

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="radio"]), textarea, select');

/**
 * Keys of a page, named as the browser names them, `Ctrl+` before those with it. Each is kept from the browser (F5
 * would reload); a key held down acts once. A key that writes something is left to the field one writes in.
 */
export function useKeys(keys: Keys): void {
  const press = (event: KeyboardEvent): void => {
    const act = keys[event.ctrlKey ? `Ctrl+${event.key}` : event.key];
    if (!act || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (event.key.length === 1 && isField(event.target)) return;
    event.preventDefault();
    if (!event.repeat) void act();
  };
  window.addEventListener('keydown', press);
  onScopeDispose(() => window.removeEventListener('keydown', press));
}
