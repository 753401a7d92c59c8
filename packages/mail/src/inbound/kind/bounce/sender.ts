import { headerValues, type ForKind } from '../for-kind.ts';

const machineAddress = /^(?:mailer[-_.]?daemon|mail[-_.]?daemon|maildaemon|mdaemon|mail[-_.]?delivery(?:[-_.]?(?:sub)?system)?|mailsystem|mail-?system|mmdf|smtpd?|uucp|daemon|mta|mailer|delivery[-_.]?(?:status|failure|report|error)|bounces?|non-?delivery|ndr|undeliver\w*)(?:[-+_.\d]*@|$|[-+_=])/i;

const daemonAddress = /^(?:mailer|mail)[-_.]?daemon(?:[-+_.\d]*@|$|[-+_=])/i;

const postAddress = /^(?:postmaster|postmeister|administrator|sysadmin|mail[-_.]?admin|mailmaster|microsoftexchange[0-9a-f]{8,}\w*|email[-_.]?(?:security|gateway)|mailmarshal|mail-?gateway|antivirus|spamfilter|root|system)(?:[-+_.\d]*@|$|[-+_])/i;

const machineName = /mailer[\s-]?daemon|mail(?:er)? daemon|mail delivery (?:sub)?system|mail delivery service|internet mail delivery|delivery subsystem|mail deliver(?:y)? system|inmail system|mail sub-?system|email delivery|zustell|nicht zustellbar/i;

const postName = /post\s?master|mail administrator|microsoft outlook|microsoft exchange|system administrator|systemadministrator|administrateur syst|mail (?:server|system|gateway|router)|e-?mail (?:server|system|gateway)|message router|mailmarshal|mimecast|messagelabs|internet mail|exchange (?:server|system)|content[\s-]?filter|(?:anti-?)?(?:spam|virus)[\s-]?(?:filter|firewall|scanner|wall)|anti-?virus|e-?mail security/i;

/**
 * Who a mail is from, as far as reports go. `machine`: an address or a name that mail servers use and people
 * seldom; `daemon` one that nobody else has. `post`: one that both use; `postmaster` the best known of these. `nobody`: an empty Return-Path or no sender at all. Servers write senders that are no address, so the header as it
 * came counts too.
 */
export function senderOf(given: ForKind): { readonly machine: boolean; readonly daemon: boolean; readonly post: boolean; readonly postmaster: boolean; readonly nobody: boolean } {
  const written = headerValues(given, 'from').join(' ');
  const addresses = given.from ? [given.from.address] : written.split(/[\s<>"'(),]+/);
  const names = `${given.from?.name ?? ''} ${written}`;
  return {
    machine: addresses.some((each) => machineAddress.test(each)) || machineName.test(names) || /^(?:<?mailer-daemon)(?:@|$)/i.test(given.returnPath ?? ''),
    daemon: addresses.some((each) => daemonAddress.test(each)) || /mailer[\s-]?daemon|mail delivery (?:sub)?system/i.test(names),
    post: addresses.some((each) => postAddress.test(each)) || postName.test(names),
    postmaster: addresses.some((each) => /^<?post[-_]?master(?:@|$)/i.test(each)),
    nobody: given.returnPath === '' || given.returnPath === '<>' || (given.from === null && !written.includes('@')),
  };
}
