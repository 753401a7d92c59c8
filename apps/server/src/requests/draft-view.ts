import type { findMessage, findRequestRow, TargetFactsRow } from '@openvalve/db';
import { documentKinds } from '@openvalve/domain';
import { signature } from '@openvalve/letters';
import { publicPaper, wantedOf } from '../agreements/targets.ts';
import { mailAddress } from '../councils/usable-address.ts';
import type { AddressView } from '../councils/views.ts';
import { today, type Deps } from '../deps.ts';
import { firstLetter } from './first-letter.ts';
import { senderAddress } from './sender.ts';
import type { DraftView } from './views.ts';

type Draft = {
  row: NonNullable<Awaited<ReturnType<typeof findRequestRow>>>;
  letter: NonNullable<Awaited<ReturnType<typeof findMessage>>>;
  target: TargetFactsRow;
  addresses: readonly AddressView[];
  signer: Signer;
};

/** Who would sign if whoever looks pressed Send: the applicant, or a coordinator for them. */
export type Signer = { readonly applicantName: string; readonly coordinatorName: string | null };

/** A letter while it is written: its words, the campaign's, what could be asked, and every way it could go. */
export async function draftView(deps: Deps, { row, letter, target, addresses, signer }: Draft): Promise<DraftView> {
  const campaign = await firstLetter(deps.db, {
    campaignId: row.campaignId, councilSlug: row.councilSlug, volunteerName: row.applicantName, today: today(deps), baseUrl: deps.env.baseUrl, asked: letter.asked ?? [],
  });
  const to = mailAddress(addresses);
  const { subject, body } = letter;
  return {
    messageId: letter.id,
    version: letter.version,
    subject,
    body,
    campaignSubject: campaign?.letter.subject ?? subject,
    campaignBody: letter.campaignBody ?? body,
    asked: letter.asked ?? [],
    askable: wantedOf(target, target.campaign.documentKinds, today(deps))
      .filter((paper) => publicPaper(target, paper) === undefined)
      .map(({ kind, period }) => ({ kind, name: documentKinds[kind].name, period })),
    fromName: signature(signer.applicantName, signer.coordinatorName),
    coordinatorName: signer.coordinatorName,
    fromAddress: senderAddress(row.requestId, deps.env),
    to: 'code' in to ? null : to,
    mailto: 'code' in to ? null : mailtoLink(to.value, { subject, body }),
    whatDoTheyKnowUrl: prefilledRequest(row.whatDoTheyKnowSlug, { subject, body }),
    delivery: deps.mailer.delivery,
  };
}

/** A letter ready in the volunteer's own mail program. Lines end as RFC 6068 has them. */
export const mailtoLink = (address: string, { subject, body }: { subject: string; body: string }): string =>
  `mailto:${encodeURIComponent(address).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\r?\n/g, '\r\n'))}`;

/** WhatDoTheyKnow's page for a new request to this council, with the letter in it. */
const prefilledRequest = (slug: string, { subject, body }: { subject: string; body: string }): string =>
  `https://www.whatdotheyknow.com/new/${encodeURIComponent(slug)}?title=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
