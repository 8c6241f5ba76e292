// What `npm start` runs. Its own options: --no-build. Everything else goes to the server.
import './node-version.mjs';

import('./start/start.mjs').then(({ start }) =>
  start(process.argv.slice(2)).catch(error => {
    console.error(error.message);
    process.exitCode = 1;
  }),
);
