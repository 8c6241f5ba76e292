import type { headZh } from './head-zh.ts';

/** The same in English. */
export const headEn: typeof headZh = {
  head: {
    counters: 'Counters',
    guide: 'Guide desk',
    director: 'Director',
    supervision: 'Supervision',
    signOut: 'Sign out',
    up: 'Connected',
    down: 'No connection',
  },
  signIn: { title: 'Sign in', login: 'Login', password: 'Password', submit: 'Sign in' },
};
