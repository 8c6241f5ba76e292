import type { headZh } from './head-zh.ts';

/** The same in English. */
export const headEn: typeof headZh = {
  head: {
    counters: 'Counters',
    guide: 'Guide',
    catalogue: 'Catalogue',
    director: 'Director',
    supervision: 'Supervision',
    signOut: 'Sign out',
    up: 'Connected',
    down: 'No connection',
    stale: 'Last updated {time}. Reconnecting',
    waitingActs: 'No connection. Acts are sent once it is back',
    printing: 'Printing well',
    badge: 'Badge {badge}',
    state: {
      serving: 'Serving',
      called: 'Called',
      idle: 'Free',
      paused: 'Paused {time}',
      closed: 'Closed',
    },
    condition: {
      ready: 'ready',
      low: 'paper low',
      out: 'out of paper',
      cover: 'cover open',
      fault: 'fault',
      away: 'not connected',
    },
  },
  signIn: { title: 'Sign in', login: 'Login', password: 'Password', submit: 'Sign in' },
};
