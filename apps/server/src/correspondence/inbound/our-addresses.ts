import type { Env } from '../../env.ts';

/**
 * Whether mail to an address is taken at all: anything that looks like a request's address, near misses too, so that a person
 * can look at them; and the names every mail domain has to have (RFC 2142).
 */
export function isOurAddress({ mailDomain }: Pick<Env, 'mailDomain'>, address: string): boolean {
  if (mailDomain === null) return false;
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, at).toLowerCase(), address.slice(at + 1).toLowerCase()];
  return domain === mailDomain && (/^r-[a-z0-9-]{1,60}$/.test(local) || local === 'postmaster' || local === 'abuse');
}
