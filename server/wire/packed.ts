import { existsSync } from 'node:fs';
import path from 'node:path';
import type { RequestHandler } from 'express';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Gives the packed twin (`part.js.gz`) that the build left beside a part of a screen, to whoever can unpack it. */
export function packedParts(folder: string, headers: Readonly<Record<string, string>>): RequestHandler {
  return (request, response, next) => {
    const name = /^\/([\w.-]+)$/.exec(request.path)?.[1] ?? '';
    const type = TYPES[path.extname(name)];
    if (type === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    response.vary('Accept-Encoding');
    const packed = path.join(folder, `${name}.gz`);
    if (request.acceptsEncodings('gzip') !== 'gzip' || !existsSync(packed)) return next();
    response.set({ ...headers, 'Content-Encoding': 'gzip', 'Content-Type': type }).sendFile(packed);
  };
}
