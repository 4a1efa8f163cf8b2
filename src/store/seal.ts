import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** Encrypts and opens short secrets with AES-256-GCM. */
export interface Seal {
  /** @param context what the secret belongs to; a sealed value opens under the same context alone */
  close(value: string, context: string): Buffer;
  /** @returns null when no key opens it */
  open(sealed: Buffer, context: string): string | null;
}

/** @param passphrases the first one seals, all are tried to open: put a new one in front to change it */
export function createSeal(passphrases: readonly [string, ...string[]]): Seal {
  const keys = passphrases.map((words) => Buffer.from(hkdfSync('sha256', words, 'earshot', 'sealed secrets', 32)));
  return {
    close(value, context) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', keys[0]!, nonce);
      cipher.setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },

    open(sealed, context) {
      if (sealed.length < nonceBytes + tagBytes) return null;
      for (const key of keys) {
        const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes));
        decipher.setAAD(Buffer.from(context));
        decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
        try {
          const body = sealed.subarray(nonceBytes + tagBytes);
          return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
        } catch {
          // Another key's, or changed on disk: the next key is tried, then the caller hears null.
        }
      }
      return null;
    },
  };
}
