import { COUNTERS, PROFILES } from '../../server/seed/default-hall/counters.ts';
import { Line } from './line.ts';

/** The counters that open today: most of what people come for, each queue at two or more. */
const OPEN = [1, 2, 5, 6, 7, 8, 9, 11, 12, 14, 15, 19, 21, 22, 23, 25, 27, 29, 31, 32, 33, 36, 41, 51];

/** An officer of the day and the counter he opens. */
export interface Officer {
  readonly line: Line;
  readonly counterId: string;
  readonly number: number;
  readonly queueIds: readonly string[];
}

export interface Cast {
  readonly director: Line;
  readonly guide: Line;
  readonly officers: readonly Officer[];
}

const POSTS = [
  { zh: '综合受理岗', en: 'Counter officer' },
  { zh: '首席代表', en: 'Chief representative' },
  { zh: '审核岗', en: 'Examiner' },
] as const;

async function signIn(url: string, login: string, password: string): Promise<Line> {
  const line = new Line(url);
  await line.must('staff:signIn', { login, password });
  return line;
}

/** Adds somebody, or finds him there already when the hall was kept. */
async function join(
  director: Line,
  url: string,
  person: { login: string; name: string; password: string; roles: ('officer' | 'guide' | 'supervisor')[] },
): Promise<{ line: Line; staffId: string | null }> {
  const told = await director.command('staff:add', person);
  const line = await signIn(url, person.login, person.password);
  return { line, staffId: told.ok ? told.data.staffId : null };
}

/** The first director, or the one who founded the kept hall. */
async function findDirector(url: string, password: string): Promise<Line> {
  const state = (await (await fetch(`${url}/api/setup`)).json()) as { code?: string };
  const director = new Line(url);
  if (state.code !== undefined) {
    await director.must('setup:found', { code: state.code, login: 'director', name: '主任', password });
  }
  await director.must('staff:signIn', { login: 'director', password });
  return director;
}

/** Everybody who works today: a director, a supervisor, a guide, and an officer with badge and post for each counter. */
export async function callCast(url: string, password: string): Promise<Cast> {
  const director = await findDirector(url, password);
  await join(director, url, { login: 'supervisor', name: '督查员', password, roles: ['supervisor'] });
  const guide = await join(director, url, { login: 'guide', name: '导办员', password, roles: ['guide'] });
  const officers: Officer[] = [];
  for (const [at, number] of OPEN.entries()) {
    const counter = COUNTERS.find(one => one.number === number)!;
    const { queueIds } = PROFILES.find(({ id }) => id === counter.profileId)!;
    const login = `officer-${number}`;
    const { line, staffId } = await join(director, url, {
      ...{ login, name: `${number}号窗口人员`, password, roles: ['officer'] },
    });
    const card = { badge: String(1_000 + number), post: POSTS[at % POSTS.length]! };
    if (staffId !== null) await director.must('staff:setCard', { staffId, card });
    officers.push({ line, counterId: counter.id, number, queueIds });
  }
  return { director, guide: guide.line, officers };
}
