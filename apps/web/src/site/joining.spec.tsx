import { realNameProblem, type RealNameProblem } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { renderInvitation } from './render-invitation.tsx';
import { renderConfirmSignIn, renderSignIn } from './render-sign-in.tsx';
import { attribute, tagsOf, wordsOf } from './testing/html.ts';
import { aFrame } from './testing/views.ts';
import type { InvitationPageView } from './views.ts';

const invitation = (more: Partial<InvitationPageView> = {}) =>
  renderInvitation(aFrame('/invitation'), {
    token: 'a-token',
    state: 'open',
    needsEmail: false,
    email: 'robin@example.org',
    values: { realName: '', email: '', namedPublicly: false, consentToFollowUps: false },
    problems: {},
    operator: null,
    ...more,
  });

describe('an invitation', () => {
  it('asks for a real name and says why, and who will see it', () => {
    const words = wordsOf(invitation());
    expect(words).toContain('The Freedom of Information Act asks for it (section 8).');
    expect(words).toContain('The council you write to and the team see it, and nobody else.');
  });

  it('advises against asking one’s own council while in dispute with it', () => {
    expect(wordsOf(invitation())).toContain('Please do not ask your own council while you are in dispute with it.');
  });

  it('names nobody publicly, and sends no follow-ups, unless the boxes are ticked', () => {
    const boxes = tagsOf(invitation(), 'input').filter((tag) => attribute(tag, 'type') === 'checkbox');
    expect(boxes.map((tag) => attribute(tag, 'name'))).toEqual(['namedPublicly', 'consentToFollowUps']);
    for (const box of boxes) expect(box).not.toContain('checked');
  });

  it('asks for a mail address only where the invitation names none', () => {
    expect(invitation()).not.toContain('name="email"');
    expect(wordsOf(invitation())).toContain('robin@example.org');
    expect(invitation({ needsEmail: true })).toContain('name="email"');
  });

  it.each(['', 'Robin', 'robin@example.org', 'Concerned Parent', 'Anonymous Person', 'x'.repeat(200)])('keeps what was typed and says what is wrong with it: “%s”', (realName) => {
    const problem: RealNameProblem | null = realNameProblem(realName);
    expect(problem).not.toBeNull();
    const html = invitation({ values: { realName, email: '', namedPublicly: true, consentToFollowUps: false }, problems: { realName: problem ?? undefined } });
    const field = tagsOf(html, 'input').find((tag) => attribute(tag, 'name') === 'realName') ?? '';
    expect(attribute(field, 'value')).toBe(realName);
    expect(attribute(field, 'aria-invalid')).toBe('true');
    expect(attribute(field, 'aria-describedby')).toContain('realName-error');
    expect(wordsOf(html)).toContain('Not saved yet.');
  });

  it.each(['expired', 'used', 'revoked', 'unknown'] as const)('has no form once it is %s, and says what to do', (state) => {
    const html = invitation({ state });
    expect(tagsOf(html, 'form')).toEqual([]);
    expect(html).toContain('href="/sign-in"');
  });
});

describe('signing in', () => {
  it('says the same to everyone, whether or not the address is known', () => {
    expect(wordsOf(renderSignIn(aFrame('/sign-in'), { state: 'sent' }))).toContain('If that address belongs to a volunteer here, a link is on its way. It works once, for 15 minutes.');
  });

  it('keeps the address that could not be read, and says so at the field', () => {
    const html = renderSignIn(aFrame('/sign-in'), { state: 'form', email: 'robin', problem: 'not_an_address' });
    const field = tagsOf(html, 'input').find((tag) => attribute(tag, 'name') === 'email') ?? '';
    expect(attribute(field, 'value')).toBe('robin');
    expect(attribute(field, 'aria-describedby')).toBe('email-error');
  });

  it('uses a link up by its button and not by opening it', () => {
    const html = renderConfirmSignIn(aFrame('/sign-in/confirm'), { token: 'a-token' });
    expect(attribute(tagsOf(html, 'form')[0] ?? '', 'method')).toBe('post');
    expect(tagsOf(html, 'meta').some((tag) => tag.includes('refresh'))).toBe(false);
  });
});
