import { describe, expect, it } from 'vitest';
import { takesNoMail } from './no-answer.ts';

describe('an address nobody reads', () => {
  it.each(['no-reply@kent.gov.uk', 'NoReply@kent.gov.uk', 'no.reply@x.gov.uk', 'foi-noreply@x.gov.uk', 'donotreply@x.gov.uk', 'do-not-reply+123@x.gov.uk', 'do_not_reply@x.gov.uk', 'noreply.foi@x.gov.uk', 'MAILER-DAEMON@x.gov.uk', 'postmaster@x.gov.uk', 'bounce+abc=d@x.gov.uk', 'auto-reply@x.gov.uk'])(
    'is known by its name: %s',
    (address) => expect(takesNoMail(address)).toBe(true),
  );

  it.each(['foi@kent.gov.uk', 'northreply@x.gov.uk', 'information.requests@x.gov.uk', 'reply@x.gov.uk', 'noreplyton@x.gov.uk', 'foi@noreply.gov.uk', 'automation.team@x.gov.uk', 'r-1-token@mail.example'])(
    'is not one that only looks a little like it: %s',
    (address) => expect(takesNoMail(address)).toBe(false),
  );
});
