import { describe, expect, it } from 'vitest';
import { noAnswerTo, takesNoMail } from './no-answer.ts';

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

describe('a mail that is never answered', () => {
  it('came from a machine, has nobody to send it back to, or gives an address nobody reads', () => {
    expect(noAnswerTo({ kind: 'automatic-reply', returnPath: 'foi@x.gov.uk', to: 'foi@x.gov.uk' })).toBe('automatic');
    expect(noAnswerTo({ kind: 'bounce', returnPath: '', to: 'foi@x.gov.uk' })).toBe('automatic');
    expect(noAnswerTo({ kind: 'message', returnPath: '', to: 'foi@x.gov.uk' })).toBe('empty_return_path');
    expect(noAnswerTo({ kind: 'message', returnPath: null, to: 'noreply@x.gov.uk' })).toBe('no_reply_address');
    expect(noAnswerTo({ kind: 'message', returnPath: null, to: 'foi@x.gov.uk' })).toBeNull();
  });
});
