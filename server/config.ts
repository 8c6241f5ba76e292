import path from 'node:path';

/** Everything the environment says, read once. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly hallId: string;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly redisUrl: string | null;
  readonly keyFile: string;
  /** Where files outside the database lie; several processes share it. */
  readonly blobDir: string;
  /** A site's own recordings for the voice, by the names of the shipped clips; null: none. */
  readonly voiceDir: string | null;
  readonly publicUrl: string | null;
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** Where https by the hall's own authority is served beside http; null: nowhere. */
  readonly httpsPort: number | null;
  /** The provider of QR payments; null: cash alone. */
  readonly payments: { readonly url: string; readonly key: string } | null;
  /** Where citizens are told by telephone; null: nobody is. */
  readonly messages: { readonly url: string; readonly key: string } | { readonly file: string } | null;
  readonly localAgentToken: string | null;
  readonly seedDefaultHall: boolean;
  readonly utcOffsetMinutes: number;
  readonly logLevel: string;
}

/** The environment is wrong; the message names the variable. */
export class ConfigFault extends Error {
  override name = 'ConfigFault';
}

function number(env: NodeJS.ProcessEnv, name: string, fallback: number, min: number, max: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new ConfigFault(`${name} must be a whole number from ${min} to ${max}`);
  }
  return value;
}

function url(env: NodeJS.ProcessEnv, name: string, schemes: readonly string[]): string | null {
  const text = env[name];
  if (!text) return null;
  const scheme = schemes.find(s => text.startsWith(`${s}://`));
  if (!scheme || !URL.canParse(text))
    throw new ConfigFault(`${name} must be a ${schemes.join(' or ')} address`);
  return text;
}

/** A gateway, or a file that stands in for one. */
function messagesOf(env: NodeJS.ProcessEnv): Config['messages'] {
  const gateway = url(env, 'MESSAGES_URL', ['http', 'https']);
  const key = env['MESSAGES_KEY'] || null;
  const file = env['MESSAGES_FILE'] || null;
  if (Boolean(gateway) !== Boolean(key)) throw new ConfigFault('MESSAGES_URL and MESSAGES_KEY go together');
  if (gateway && file) throw new ConfigFault('MESSAGES_URL or MESSAGES_FILE, not both');
  if (gateway && key) return { url: gateway.replace(/\/+$/, ''), key };
  return file === null ? null : { file: path.resolve(file) };
}

/** Reads the environment (DESIGN 2: the only reader); refuses what it does not understand by name. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const dataDir = path.resolve(env['HALL_DATA'] || 'data');
  const { TLS_CERT: cert, TLS_KEY: key } = env;
  if (Boolean(cert) !== Boolean(key)) throw new ConfigFault('TLS_CERT and TLS_KEY go together');
  const payUrl = url(env, 'PAYMENTS_URL', ['http', 'https']);
  const payKey = env['PAYMENTS_KEY'] || null;
  if (Boolean(payUrl) !== Boolean(payKey)) throw new ConfigFault('PAYMENTS_URL and PAYMENTS_KEY go together');
  const messages = messagesOf(env);
  const hallId = env['HALL_ID'] || 'hall';
  if (!/^[a-z0-9-]{1,40}$/.test(hallId))
    throw new ConfigFault('HALL_ID takes a-z, 0-9 and -, 1 to 40 of them');
  return Object.freeze({
    port: number(env, 'PORT', 8080, 0, 65_535),
    host: env['HOST'] || '0.0.0.0',
    hallId,
    dataDir,
    databaseUrl: url(env, 'DATABASE_URL', ['mysql', 'mariadb']),
    redisUrl: url(env, 'REDIS_URL', ['redis', 'rediss']),
    keyFile: path.resolve(env['HALL_KEYS'] || path.join(dataDir, 'keys', 'field-keys.json')),
    blobDir: path.resolve(env['HALL_BLOBS'] || path.join(dataDir, 'blobs')),
    voiceDir: env['HALL_VOICE'] ? path.resolve(env['HALL_VOICE']) : null,
    publicUrl: url(env, 'PUBLIC_URL', ['http', 'https'])?.replace(/\/+$/, '') ?? null,
    tls: cert && key ? { cert, key } : null,
    httpsPort: (cert && key) || env['HALL_HTTPS'] === '0' ? null : number(env, 'HTTPS_PORT', 8443, 0, 65_535),
    payments: payUrl && payKey ? { url: payUrl, key: payKey } : null,
    messages,
    localAgentToken: env['HALL_LOCAL_AGENT_TOKEN'] || null,
    seedDefaultHall: env['HALL_SEED'] !== '0',
    utcOffsetMinutes: number(env, 'HALL_UTC_OFFSET', 480, -720, 840),
    logLevel: env['LOG_LEVEL'] || 'info',
  });
}
