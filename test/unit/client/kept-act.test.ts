import { describe, expect, it, vi } from 'vitest';
import { actKeeper, keptAct } from '../../../client/kept-act.ts';

/** What a tab keeps; `full` keeps nothing, as a browser that was told so. */
function tab(full = false): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (full) throw new Error('quota');
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage;
}
const ACT = {
  name: 'counter:call',
  commandId: 'a'.repeat(20),
  input: { counterId: 'c-21', seat: 'seat-1' },
} as const;

describe('an act on its way', () => {
  it('is kept with who gave it and when, until its outcome was told', () => {
    vi.useFakeTimers({ now: 1_000 });
    const storage = tab();
    const keeper = actKeeper(() => 'staff-1', storage);
    keeper.keep(ACT);
    expect(keptAct(storage)).toEqual({ ...ACT, by: 'staff-1', at: 1_000 });
    keeper.drop('b'.repeat(20));
    expect(keptAct(storage)).not.toBeNull();
    keeper.drop(ACT.commandId);
    expect(keptAct(storage)).toBeNull();
    vi.useRealTimers();
  });

  it('is not kept for nobody, nor where a browser keeps nothing', () => {
    const [storage, full] = [tab(), tab(true)];
    actKeeper(() => null, storage).keep(ACT);
    actKeeper(() => 'staff-1', full).keep(ACT);
    expect([keptAct(storage), keptAct(full)]).toEqual([null, null]);
  });

  it.each(['', '{', '7', '{"commandId":1}', '{"commandId":"x","at":1,"name":"counter:call"}'])(
    'that is not one is none: %s',
    text => {
      const storage = tab();
      storage.setItem('hall.act', text);
      expect(keptAct(storage)).toBeNull();
    },
  );
});
