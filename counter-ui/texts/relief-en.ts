import type { reliefZh } from './relief-zh.ts';

/** What is said of officers who relieve one another (AB posts). */
export const reliefEn: typeof reliefZh = {
  relief: {
    title: 'Take on a colleague’s ticket (AB posts)',
    at: 'Counter {n} · badge {badge}',
    ticket: { take: 'Take on', back: 'Take back' },
    ticketSubmit: 'Take on {label}',
    take: 'Relieve',
    back: 'Come back',
    takeHint:
      'The ticket in hand comes over with its times and its case, nobody is called; your colleague is away from now on.',
    backHint: 'Take your own counter back with the ticket in hand.',
    why: 'Why your colleague goes',
    standing: 'For {badge}, since {time}',
    page: 'AB posts',
    intro:
      'Who may relieve whom. The ticket in hand passes with its times and its case, and each officer has the time that was theirs.',
    officer: 'Officer',
    reliefs: 'Who relieves',
    choose: 'Choose one or several',
    none: 'There are no officers yet',
    officers: 'Officers',
    badge: 'Badge',
    served: 'Time (min)',
  },
};
