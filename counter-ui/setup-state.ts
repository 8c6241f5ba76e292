import { askJson } from '../client/connection/over-http.ts';

export interface SetupState {
  readonly needed: boolean;
  readonly code: string | null;
}

/** Whether the first director is still to be made; null when the server does not answer. */
export const setupState = async (): Promise<SetupState | null> =>
  (await askJson('/api/setup', {})) as SetupState | null;
