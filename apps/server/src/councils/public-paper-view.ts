import type { TargetFactsRow } from '@openvalve/db';
import { documentKinds } from '@openvalve/domain';
import { hostOf } from '../agreements/link-host.ts';
import type { PublicPaperView } from './views.ts';

/** A paper anyone can read, for pages. */
export const publicPaperView = ({ kind, period, title, url, checkedOn }: TargetFactsRow['publicPapers'][number]): PublicPaperView => ({
  kind,
  kindName: documentKinds[kind].name,
  period,
  title,
  url,
  host: hostOf(url),
  checkedOn,
});

/** A council's page on WhatDoTheyKnow. */
export const whatDoTheyKnowUrl = (slug: string): string => `https://www.whatdotheyknow.com/body/${encodeURIComponent(slug)}`;
