import { inject, type InjectionKey } from 'vue';
import type { Connection } from '../connection.ts';

export const CONNECTION: InjectionKey<Connection> = Symbol('connection');

/** The page's one connection to the hall. */
export function useConnection(): Connection {
  const connection = inject(CONNECTION);
  if (!connection) throw new Error('the page was mounted without its connection');
  return connection;
}
