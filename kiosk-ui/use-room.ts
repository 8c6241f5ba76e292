import { computed, type ComputedRef } from 'vue';
import { useWide } from './use-wide.ts';
import { useVisit } from './visit.ts';

/** How many rows of one list fit, by how the screen lies and how high one reaches. */
export interface Rooms {
  readonly tall: number;
  readonly wide: number;
  readonly low: number;
  readonly elder?: number;
}

/** Gives the number of rows that fit now. */
export function useRoom(rooms: Rooms): ComputedRef<number> {
  const [wide, visit] = [useWide(), useVisit()];
  return computed(() => {
    if (visit.elder && rooms.elder !== undefined && !wide.value) return rooms.elder;
    if (wide.value) return rooms.wide;
    return visit.lowered ? rooms.low : rooms.tall;
  });
}
