import { onScopeDispose } from 'vue';

/** Function keys of a page. Each is kept from the browser (F5 would reload); a key held down acts once. */
export function useKeys(keys: Readonly<Record<string, () => unknown>>): void {
  const press = (event: KeyboardEvent): void => {
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (!event.repeat) void act();
  };
  window.addEventListener('keydown', press);
  onScopeDispose(() => window.removeEventListener('keydown', press));
}
