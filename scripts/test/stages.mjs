import fs from 'node:fs';
import path from 'node:path';

const MINUTE = 60_000;
const bin = (name, ...args) => ['node', `node_modules/${name}`, ...args];
const vitest = (project, limit, name = project, extra = [], env = {}) => ({
  name,
  needs: `test/${project}`,
  command: [
    ...bin('vitest/vitest.mjs', 'run', '--project', project, ...extra),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportOf(name)}`,
  ],
  env,
  counts: 'vitest',
  usesParts: project !== 'unit',
  limit,
});

/** Where a stage leaves its numbers. */
export const reportOf = stage => path.join('artifacts', 'test', `${stage}.json`);

/** Stories that wait for real time, turn through every state, or measure: `npm test` stays under a quarter of an hour. */
const LONG_STORIES = [
  'test/e2e/finish/**',
  'test/e2e/{public,boards,board-restart,board-fresh,board-hall,board-night,states,slip-paper,phone-network,demo,supervision}.test.ts',
  'test/e2e/kiosk-{card,crowd,elder,line,printer-out,refusals,search,topics,wipe}.test.ts',
  'test/e2e/{desk-states,guide-desk,case-citizen,case-fees,case-papers,catalogue,catalogue-hidden,catalogue-packages}.test.ts',
  'test/e2e/{settings-plan,settings-lights,kiosk-pictures,supervision-looks,case-figures-looks,legal-days,staff-pages,settings-seals}.test.ts',
  'test/e2e/case-{answers,agency,exit,joint,register,slip,variants}.test.ts',
  'test/e2e/catalogue/**',
  'test/e2e/{kiosk-a4,kiosk-check-looks,kiosk-for-other,settings-a4,settings-calling,settings-documents-looks,board-badge,priority-order,duty,questions,route,snags,enquiry,relief,tide-opens,ticket-life,voice,kiosk-lines}.test.ts',
];
/** Whole processes killed and keys changed under load; the faults stage drives the same kills and cuts, and more of them. */
const LONG_SERVER = [
  'test/server/faults/rotate-keys.test.ts',
  'test/server/faults/short.test.ts',
  'test/server/invariants/9-lights-of-two.test.ts',
  'test/server/invariants/10-recount-of-two.test.ts',
];
/** Twenty counters at the same instant: 200 rounds in `npm test`, 1,000 with the stories. */
const RACE = 'test/server/hall/race.test.ts';
/** These stop processes, count seconds or want the whole machine; all other server tests run two at a time. */
const ALONE = ['test/server/invariants/', 'test/server/faults/', RACE];
const without = files => files.flatMap(file => ['--exclude', file]);
const outside = places => without(places.map(place => (place.endsWith('/') ? `${place}**` : place)));

/**
 * In the order they run: the quick ones that fail most often first, those that only read beside each other. `needs`:
 * without it there is nothing to run.
 */
export const STAGES = [
  {
    name: 'format',
    reads: true,
    command: bin('prettier/bin/prettier.cjs', '--check', '.'),
    counts: 'exit',
    limit: 5 * MINUTE,
  },
  {
    name: 'lint',
    reads: true,
    command: bin('eslint/bin/eslint.js', '.', '--max-warnings=0'),
    counts: 'exit',
    limit: 5 * MINUTE,
  },
  {
    name: 'types',
    reads: true,
    command: bin('vue-tsc/bin/vue-tsc.js', '--noEmit'),
    counts: 'exit',
    limit: 10 * MINUTE,
  },
  vitest('unit', 15 * MINUTE),
  vitest('server', 40 * MINUTE, 'server', ['--fileParallelism', '--maxWorkers=2', ...outside(ALONE)]),
  vitest('server', 40 * MINUTE, 'server-alone', [...ALONE, ...without(LONG_SERVER)]),
  vitest('e2e', 40 * MINUTE, 'e2e', without(LONG_STORIES)),
  {
    name: 'faults',
    needs: 'test/faults/main.ts',
    command: ['node', '--import', 'tsx', 'test/faults/main.ts', '--short', '--json', reportOf('faults')],
    counts: 'last-line',
    usesParts: true,
    limit: 40 * MINUTE,
  },
];

/** `npm run test:stories`: what is long of the server, then every browser story by the machine's own address, over http and https; measures run once. */
export const LONG_STAGES = [
  vitest('server', 40 * MINUTE, 'server-long', [...LONG_SERVER, RACE], { RACE_ROUNDS: '1000' }),
  vitest('e2e', 90 * MINUTE, 'stories-http', [], { STORY_FACE: 'http' }),
  vitest('e2e', 90 * MINUTE, 'stories-https', without(['test/e2e/finish/**']), { STORY_FACE: 'https' }),
];

/** Whether a stage has anything to run. */
export const exists = (stage, root) => !stage.needs || fs.existsSync(path.join(root, stage.needs));
