import { GENERATORS, KEPT_ASIDE } from './halls/index.ts';
import { play } from './play.ts';
import { bandScore, maeOf } from './score.ts';
const days = Number(process.argv[2] ?? 6),
  every = Number(process.argv[3] ?? 3),
  oracleRuns = Number(process.argv[4] ?? 40);
const only = process.argv[5];
for (const hall of [...GENERATORS, ...KEPT_ASIDE].filter(h =>
  only ? h.name === only : !h.name.includes('aside'),
)) {
  const t = performance.now();
  const { told, tickets, oursMs, runs } = play(hall, { before: 10, days, every, oracleRuns, seed: 1 });
  console.log(
    hall.name,
    'tickets/day',
    (tickets / (days + 10)).toFixed(0),
    'asked',
    told.length,
    'mean wait',
    (told.reduce((s, o) => s + o.wait, 0) / told.length).toFixed(1),
    'ours ms/each',
    (oursMs / runs).toFixed(1),
    'took',
    ((performance.now() - t) / 1000).toFixed(0),
    's',
  );
  const les = maeOf(told, 'les'),
    formula = maeOf(told, 'formula'),
    orc = maeOf(told, 'oracle');
  for (const name of Object.keys(told[0]!.by))
    console.log('  ', name.padEnd(8), maeOf(told, name).toFixed(2));
  const bias = (n: string) => (told.reduce((s, o) => s + o.by[n]! - o.wait, 0) / told.length).toFixed(2);
  const o = maeOf(told, 'ours');
  console.log(
    '   way',
    ((les - o) / (les - orc)).toFixed(3),
    'x LES',
    (o / les).toFixed(3),
    'x formula',
    (o / formula).toFixed(3),
    'bias ours',
    bias('ours'),
    'oracle',
    bias('oracle'),
  );
  for (const name of ['raw', 'ours', 'oracle']) {
    const b = bandScore(told, name);
    console.log(
      '   band',
      name,
      'cov',
      b.coverage.toFixed(3),
      'above',
      b.above.toFixed(3),
      'width',
      b.width.toFixed(1),
      'pin',
      b.pinball.map(x => x.toFixed(2)).join(' '),
    );
  }
  for (const c of ['ordinary', 'booked', 'priority']) {
    const of = told.filter(x => x.class === c);
    const b = bandScore(of, 'ours');
    console.log(
      '     ',
      c,
      of.length,
      'cov',
      b.coverage.toFixed(3),
      'mae',
      maeOf(of, 'ours').toFixed(2),
      'oracle',
      maeOf(of, 'oracle').toFixed(2),
      'les',
      maeOf(of, 'les').toFixed(2),
    );
  }
}
