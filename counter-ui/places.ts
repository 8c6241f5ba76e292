import type { useTexts } from './texts/index.ts';

/** A page one may go to, and the roles whose work is there. The server judges; this only shows the way. */
export interface Place {
  readonly to: string;
  readonly word: Parameters<ReturnType<typeof useTexts>['t']>[0];
  readonly roles: readonly string[];
}

/** The place that an address belongs to: the longest whose address it is or lies under. */
export function placeOf(path: string, places: readonly Place[]): Place | null {
  const around = places.filter(({ to }) => path === to || path.startsWith(`${to}/`));
  return around.sort((a, b) => b.to.length - a.to.length)[0] ?? null;
}

export const PLACES: readonly Place[] = [
  { to: '/counter', word: 'head.counters', roles: ['officer', 'chief', 'cashier'] },
  {
    to: '/counter/cases',
    word: 'cases.title',
    roles: [
      ...['officer', 'chief', 'approver', 'cashier', 'legal_reviewer', 'supervisor', 'director', 'guide'],
      'steward',
    ],
  },
  {
    to: '/counter/snags',
    word: 'snags.title',
    roles: ['officer', 'chief', 'approver', 'cashier', 'guide', 'supervisor', 'director'],
  },
  { to: '/counter/fees', word: 'fees.place', roles: ['cashier', 'chief', 'supervisor', 'director'] },
  { to: '/counter/exit', word: 'exit.place', roles: ['officer', 'chief', 'supervisor', 'director'] },
  { to: '/counter/guide', word: 'head.guide', roles: ['guide', 'chief', 'director'] },
  { to: '/counter/supervision', word: 'head.supervision', roles: ['supervisor', 'chief', 'director'] },
  { to: '/counter/duty', word: 'duty.title', roles: ['guide', 'chief', 'supervisor', 'director'] },
  {
    to: '/counter/catalogue',
    word: 'head.catalogue',
    roles: ['editor', 'legal_reviewer', 'discloser', 'director', 'chief', 'supervisor'],
  },
  {
    to: '/counter/register',
    word: 'register.title',
    roles: ['discloser', 'chief', 'director', 'supervisor', 'legal_reviewer'],
  },
  { to: '/counter/director', word: 'head.director', roles: ['director', 'chief'] },
  {
    to: '/counter/settings',
    word: 'settings.title',
    roles: ['director', 'chief', 'discloser', 'system_admin', 'security_admin'],
  },
];
