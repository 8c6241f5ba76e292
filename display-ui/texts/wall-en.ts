import type { wallZh } from './wall-zh.ts';

/** The same in English. */
export const wallEn: typeof wallZh = {
  wall: {
    title: '{hall} · Supervision',
    unpaired: 'This screen has not been let in yet',
    pairing: 'The wall is shown on a paired screen only. A director lets it in on the settings page',
  },
};
