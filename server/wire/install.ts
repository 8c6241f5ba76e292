import { type Request, Router } from 'express';
import { installPage } from './install-page.ts';
import type { SiteTls } from './tls/site-tls.ts';

export interface InstallParts {
  readonly site: SiteTls | null;
  readonly securePort: () => number | null;
}

/**
 * How boxes and phones come to trust this hall's own certificate: its page, the certificate, and a profile for Apple's
 * devices. Served by http too, since https is what one cannot use yet; the fingerprint is there to be compared.
 */
export function installRouter({ site, securePort }: InstallParts): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  if (site === null) return router;
  router.get('/', (request, response) => {
    const port = securePort();
    const secureUrl = port === null ? null : `https://${hostOf(request)}:${port}`;
    const here = `${request.protocol}://${request.headers.host ?? 'localhost'}/install`;
    response.type('html').send(installPage({ here, secureUrl, fingerprint: site.fingerprint }));
  });
  router.get('/hall-ca.crt', (_request, response) => {
    response.type('application/x-x509-ca-cert').send(site.caDer);
  });
  router.get('/hall-ca.pem', (_request, response) => {
    response.type('application/x-pem-file').send(site.caPem);
  });
  router.get('/hall-ca.mobileconfig', (_request, response) => {
    response.type('application/x-apple-aspen-config').send(profile(site));
  });
  return router;
}

/** The name under which the page was asked for, without its port; only what a name may be made of. */
function hostOf(request: Request): string {
  const found = /^(\[[0-9a-f:]+\]|[a-z0-9.-]+)(:\d+)?$/i.exec(request.headers.host ?? '');
  return found?.[1] ?? 'localhost';
}

/** An Apple configuration profile that holds the certificate; its ids follow from the certificate itself. */
function profile({ caDer, fingerprint }: SiteTls): string {
  const hex = fingerprint.replaceAll(':', '').toLowerCase();
  const id = (at: number): string =>
    `${hex.slice(at, at + 8)}-${hex.slice(at + 8, at + 12)}-4${hex.slice(at + 13, at + 16)}-8${hex.slice(at + 17, at + 20)}-${hex.slice(at + 20, at + 32)}`;
  const common = (type: string, uuid: string, name: string): string => `
    <key>PayloadType</key><string>${type}</string>
    <key>PayloadVersion</key><integer>1</integer>
    <key>PayloadIdentifier</key><string>hall.ca.${uuid}</string>
    <key>PayloadUUID</key><string>${uuid}</string>
    <key>PayloadDisplayName</key><string>${name}</string>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
  <dict>${common('Configuration', id(0), '政务服务大厅 Hall certificate')}
    <key>PayloadContent</key>
    <array>
      <dict>${common('com.apple.security.root', id(32), '大厅根证书 Hall CA')}
        <key>PayloadContent</key><data>${caDer.toString('base64')}</data>
      </dict>
    </array>
  </dict>
</plist>
`;
}
