import { bringParts } from '../apt.mjs';
import { PARTS } from '../parts.mjs';
import { home, prepare } from '../prepare/prepare.mjs';
import { Trouble } from '../prepare/say.mjs';
import { lastLine, sum } from './counts.mjs';
import { runStage } from './stage.mjs';
import { LONG_STAGES, STAGES } from './stages.mjs';

/** Gets what is needed, runs the stages (all, or those named), and ends with the table and the plain last line. */
export async function test(names, root = home) {
  const all = [...STAGES, ...LONG_STAGES];
  const stages = names.length === 0 ? STAGES : all.filter(stage => names.includes(stage.name));
  const unknown = names.filter(name => !all.some(stage => stage.name === name));
  if (unknown.length > 0) {
    const known = all.map(stage => stage.name).join(', ');
    throw new Trouble(`没有这个阶段：${unknown.join(', ')}`, `no such stage; there are ${known}`);
  }
  await prepare({ root });
  const unwanted = asked();
  const wanted = stages.some(stage => stage.usesParts)
    ? PARTS.filter(part => !unwanted.includes(part.name))
    : [];
  const missingParts = [...unwanted, ...bringParts(wanted)];
  const run = stage => runStage(stage, { root, missingParts });
  const results = await Promise.all(stages.filter(({ reads }) => reads).map(run));
  for (const stage of stages.filter(({ reads }) => !reads)) results.push(await run(stage));
  console.log(`\n${table(results)}\n`);
  const total = sum(results);
  console.log(lastLine(total));
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/** What the caller wants left out, told like everything that is left out. */
function asked() {
  const names = (process.env.HALL_SKIP ?? '').split(',').filter(Boolean);
  for (const name of names) console.log(`SKIP: ${name} — HALL_SKIP asks for it`);
  return names;
}

function table(results) {
  const rows = results.map(({ name, seconds, passed, failed, skipped }) => [
    name,
    `${seconds.toFixed(1)} s`,
    passed,
    failed,
    skipped,
  ]);
  const all = [['stage', 'time', 'passed', 'failed', 'skipped'], ...rows].map(row => row.map(String));
  return all
    .map(
      row =>
        row[0].padEnd(14) +
        row
          .slice(1)
          .map(cell => cell.padStart(10))
          .join(''),
    )
    .join('\n');
}
