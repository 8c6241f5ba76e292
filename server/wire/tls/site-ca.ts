import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  cryptoProvider,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import type { Names } from './names.ts';

/** A certificate and its key, as PEM. */
export interface Pair {
  readonly cert: string;
  readonly key: string;
}

const DAY_MS = 86_400_000;
const CA_DAYS = 3_653;
/** Browsers refuse server certificates that are valid for longer. */
const LEAF_DAYS = 397;
/** Clocks of boxes in a hall go wrong by hours, not by weeks. */
const EARLIER_MS = DAY_MS;
const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

cryptoProvider.set(webcrypto as unknown as Crypto);

/** A new authority for one hall, of ten years; `mark` tells it from another hall's. */
export async function makeSiteCa(mark: string, now: number, serial: string): Promise<Pair> {
  const keys = await webcrypto.subtle.generateKey(P256, true, ['sign', 'verify']);
  const cert = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serial,
    name: `CN=Hall site CA ${mark}, O=Government Service Centre`,
    notBefore: new Date(now - EARLIER_MS),
    notAfter: new Date(now + CA_DAYS * DAY_MS),
    keys,
    signingAlgorithm: SIGNING,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { cert: cert.toString('pem'), key: await keyPem(keys.privateKey) };
}

/** A server certificate of 397 days for these names, by the hall's authority. */
export async function makeLeaf(ca: Pair, names: Names, now: number, serial: string): Promise<Pair> {
  const issuer = new X509Certificate(ca.cert);
  const pkcs8 = PemConverter.decodeFirst(ca.key);
  const signingKey = await webcrypto.subtle.importKey('pkcs8', pkcs8, P256, false, ['sign']);
  const keys = await webcrypto.subtle.generateKey(P256, true, ['sign', 'verify']);
  const cert = await X509CertificateGenerator.create({
    serialNumber: serial,
    subject: 'CN=Hall',
    issuer: issuer.subject,
    notBefore: new Date(now - EARLIER_MS),
    notAfter: new Date(now + LEAF_DAYS * DAY_MS),
    publicKey: keys.publicKey,
    signingKey,
    signingAlgorithm: SIGNING,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension([
        ...names.dns.map(value => ({ type: 'dns' as const, value })),
        ...names.ips.map(value => ({ type: 'ip' as const, value })),
      ]),
      await AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  });
  return { cert: cert.toString('pem'), key: await keyPem(keys.privateKey) };
}

/** The certificate as its bytes, and what people compare: SHA-256 in pairs of figures. */
export async function shown(cert: string): Promise<{ der: Buffer; fingerprint: string }> {
  const der = Buffer.from(new X509Certificate(cert).rawData);
  const hash = Buffer.from(await webcrypto.subtle.digest('SHA-256', der))
    .toString('hex')
    .toUpperCase();
  return { der, fingerprint: hash.match(/../g)!.join(':') };
}

async function keyPem(key: webcrypto.CryptoKey): Promise<string> {
  return PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');
}
