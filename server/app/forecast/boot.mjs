// A thread starts as bare Node: it has to learn TypeScript before it reads the first file of it.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
