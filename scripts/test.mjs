// What `npm test` runs: everything, or the stages named (`npm test -- unit e2e`).
import './node-version.mjs';

import('./test/test.mjs').then(({ test }) =>
  test(process.argv.slice(2)).catch(error => {
    console.error(error.message);
    process.exitCode = 1;
  }),
);
