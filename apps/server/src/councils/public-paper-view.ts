import type { TargetFactsRow } from '@openvalve/db';
import { documentKinds } from '@openvalve/domain';
import { hostOf, withHost } from '../agreements/link-host.ts';
import type { PublicPaperView } from './views.ts';

/** A paper anyone can read, for pages. */
export const publicPaperView = ({ kind, period, title, url, checkedOn }: TargetFactsRow['publicPapers'][number], baseUrl: string): PublicPaperView => ({
  kind,
  kindName: documentKinds[kind].name,
  period,
  title,
  url: withHost(url, baseUrl),
  host: hostOf(withHost(url, baseUrl)),
  checkedOn,
});

/** A council's page on WhatDoTheyKnow. */
export const whatDoTheyKnowUrl = (slug: string): string => `https://www.whatdotheyknow.com/body/${encodeURIComponent(slug)}`;
