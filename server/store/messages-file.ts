import { appendFile, chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { MessagePort } from '../app/messages/port.ts';

/**
 * A stand-in for a gateway, for trying a hall out: each message is a line of JSON in a file that only this account
 * reads. What is written counts as sent; a file that cannot be written refuses it.
 */
export function messagesToFile(file: string): MessagePort {
  return {
    async send(message) {
      try {
        await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
        await appendFile(file, `${JSON.stringify(message)}\n`, { mode: 0o600 });
        await chmod(file, 0o600);
        return 'sent';
      } catch {
        return 'refused';
      }
    },
  };
}
