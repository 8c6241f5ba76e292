/** Directions: right, down, left, up. */
export const [RIGHT, DOWN, LEFT, UP] = [0, 1, 2, 3] as const;
export type Direction = 0 | 1 | 2 | 3;

/** Where a way may begin or end: a vertex, the direction in which it passes there, and what that costs. */
export interface Door {
  readonly vertex: number;
  readonly direction: Direction;
  readonly cost: number;
}
