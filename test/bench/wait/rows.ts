import type { Report } from '../report.ts';
import type { Played } from './play.ts';
import { bandScore, maeOf, mean, type Told } from './score.ts';

const OTHERS = {
  les: 'last to enter service',
  hol: 'head of the line',
  ql: 'people before × mean time / counters',
  last10: 'mean of the last ten',
  formula: "contact centre's formula",
  oracle: 'knows the generator',
  raw: 'ours before correction',
} as const;

const percent = (share: number): number => Math.round(share * 1_000) / 10;
const minutes = (value: number): string => `${value.toFixed(2)} min`;

/** The rows of one generator: errors beside the others', bands whole and by class. */
export function addRows(
  report: Report,
  name: string,
  { told, tickets, days }: Played & { days: number },
): void {
  const id = (what: string): string => `wait/${name}/${what}`;
  const mae = (of: string): number => maeOf(told, of);
  const [ours, les, oracle, formula] = [mae('ours'), mae('les'), mae('oracle'), mae('formula')];
  const whole = `${told.length} of ${tickets} who came in ${days} days, mean wait ${minutes(mean(told.map(one => one.wait)))}`;
  report.add({
    id: id('mae'),
    value: ours,
    unit: 'min',
    against: 'last to enter service',
    ratio: ours / les,
    note: whole,
  });
  report.add({
    id: id('mae/formula'),
    value: formula,
    unit: 'min',
    against: OTHERS.formula,
    ratio: ours / formula,
  });
  const way = percent((les - ours) / (les - oracle));
  report.add({
    id: id('way'),
    value: way,
    unit: '%',
    note: `from ${minutes(les)} to the oracle's ${minutes(oracle)}`,
  });
  for (const of of ['les', 'hol', 'ql', 'last10', 'oracle', 'raw'] as const)
    report.add({ id: id(`mae/${of}`), value: mae(of), unit: 'min', note: OTHERS[of] });
  const [band, oracles] = [bandScore(told, 'ours'), bandScore(told, 'oracle')];
  [0.1, 0.5, 0.9].forEach((share, at) =>
    report.add({
      ...{ id: id(`pinball/${share}`), value: band.pinball[at]!, unit: 'min', against: 'oracle' },
      ratio: band.pinball[at]! / oracles.pinball[at]!,
    }),
  );
  report.add({
    id: id('band/width'),
    value: band.width,
    unit: 'min',
    against: 'oracle',
    ratio: band.width / oracles.width,
  });
  report.add({ id: id('band/above'), value: percent(band.above), unit: '%' });
  report.add({
    id: id('band/holds'),
    value: percent(band.coverage),
    unit: '%',
    note: `oracle's ${percent(oracles.coverage)} %, uncorrected ${percent(bandScore(told, 'raw').coverage)} %`,
  });
  for (const of of ['ordinary', 'booked', 'priority']) {
    const own: readonly Told[] = told.filter(one => one.class === of);
    const note = `${own.length} asked, off by ${minutes(maeOf(own, 'ours'))}, oracle by ${minutes(maeOf(own, 'oracle'))}`;
    report.add({
      id: id(`band/holds/${of}`),
      value: percent(bandScore(own, 'ours').coverage),
      unit: '%',
      note,
    });
  }
}
