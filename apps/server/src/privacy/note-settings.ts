import { lastAction, recordAction } from '@openvalve/db';
import type { Deps } from '../deps.ts';
import type { Env } from '../env.ts';

/** Settings that change what the installation does to people or councils: no secret, no password, no address of a person. */
const settingsNoted = (env: Env): Record<string, string> => ({
  BASE_URL: env.baseUrl,
  COUNCIL_MAIL: env.councilMail,
  MAIL_DOMAIN: env.mailDomain ?? 'not set',
  OPERATOR_NAME: env.operatorName ?? 'not set',
  OPERATOR_CONTACT: env.operatorContact === null ? 'not set' : 'set',
  SMTP_URL: env.smtpUrl === null ? 'not set' : 'set',
});

/**
 * Settings live outside the program, so whoever changes them is not known here: what the audit log can say is that they were
 * different when the program started. Nothing is noted where they are as they were.
 */
export async function noteSettings(deps: Deps): Promise<void> {
  const now = settingsNoted(deps.env);
  await deps.db.transaction().execute(async (trx) => {
    const before = (await lastAction(trx, 'settings_changed'))?.detail;
    if (before !== undefined && Object.entries(now).every(([name, value]) => before[name] === value)) return;
    await recordAction(trx, { actor: null, action: 'settings_changed', subject: 'settings', detail: now, at: deps.now() });
  });
}
