/** The constraints whose refusal has a meaning of its own. */
export type UniqueRule = 'foi_request_one_live' | 'claim_one_live' | 'person_email_key' | 'case_event_pkey' | 'message_mail_message_id_key';

/** Whether PostgreSQL refused a row because such a row was there: of this rule, or of any. */
export function isUniqueViolation(error: unknown, rule?: UniqueRule): boolean {
  if (!(error instanceof Error) || !('code' in error) || error.code !== '23505') return false;
  return rule === undefined || ('constraint' in error && error.constraint === rule);
}

/** Whether an error says that the database cannot be reached or will not work now, rather than that a question was wrong. */
export function isDatabaseDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH)/.test(code) ||
    /^(08|57P|53)/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(error.message)
  );
}
