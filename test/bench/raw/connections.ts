import mysql, { type Connection, type ResultSetHeader, type RowDataPacket } from 'mysql2';

export type Way = 'query' | 'execute' | 'multi';

/** One bare connection; the callback interface, because the promise one makes a stack trace for each statement. */
export interface Raw {
  run(sql: string, values?: readonly unknown[]): Promise<ResultSetHeader>;
  rows(sql: string, values?: readonly unknown[]): Promise<RowDataPacket[]>;
  end(): Promise<void>;
}

/** A connection that commits only when told, at READ COMMITTED. */
export async function connect(url: string, way: Way): Promise<Raw> {
  const connection: Connection = mysql.createConnection({
    ...{ uri: url, charset: 'utf8mb4', multipleStatements: way === 'multi' },
    ...{ supportBigNumbers: true, connectTimeout: 10_000 },
  });
  const send = <T>(sql: string, values: readonly unknown[] = []): Promise<T> =>
    new Promise((resolve, reject) => {
      const done = (error: Error | null, result: unknown): void =>
        error ? reject(error) : resolve(result as T);
      if (way === 'execute') connection.execute(sql, [...values] as string[], done);
      else connection.query(sql, [...values], done);
    });
  await send('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  await send('SET autocommit=0');
  return {
    run: (sql, values) => send(sql, values),
    rows: (sql, values) => send(sql, values),
    end: () => new Promise(resolve => connection.end(() => resolve())),
  };
}

/** So many connections at once, closed again whatever happens. */
export async function withConnections<T>(
  url: string,
  way: Way,
  count: number,
  work: (connections: readonly Raw[]) => Promise<T>,
): Promise<T> {
  const connections = await Promise.all(Array.from({ length: count }, () => connect(url, way)));
  try {
    return await work(connections);
  } finally {
    await Promise.all(connections.map(connection => connection.end()));
  }
}
