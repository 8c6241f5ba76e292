// Makes a fresh clone ready to run: packages, then screens. `--no-build` leaves the screens alone.
import './node-version.mjs';

import('./prepare/prepare.mjs').then(({ prepare }) =>
  prepare({ build: !process.argv.includes('--no-build') }).catch(error => {
    console.error(error.message);
    process.exitCode = 1;
  }),
);
