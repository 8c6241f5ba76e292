/** How much of each fault a run inflicts. */
export interface Plan {
  readonly startKills: number;
  readonly kills: number;
  readonly databaseKills: number;
  readonly wireFaults: number;
  readonly redisFaults: number;
  readonly freezes: number;
  readonly commits: number;
}

export const FULL: Plan = {
  startKills: 10,
  kills: 50,
  databaseKills: 20,
  wireFaults: 200,
  redisFaults: 10,
  freezes: 5,
  commits: 200,
};

export const SHORT: Plan = {
  startKills: 2,
  kills: 5,
  databaseKills: 3,
  wireFaults: 20,
  redisFaults: 3,
  freezes: 1,
  commits: 50,
};
