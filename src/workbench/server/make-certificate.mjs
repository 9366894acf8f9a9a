/**
 * The certificate of the workbench: made anew at every start, kept in memory,
 * known to no trust store. It is good for this machine's own browser only.
 */
import { generate } from 'selfsigned';

const TWO_WEEKS = 14 * 24 * 60 * 60 * 1000;

/** @returns {Promise<{ key: string, cert: string }>} a private key and a certificate for localhost, both PEM */
export async function makeCertificate() {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + TWO_WEEKS),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  return { key, cert };
}
