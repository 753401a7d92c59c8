import { agreements } from './agreements.ts';
import { councils } from './councils.ts';
import type { DataSet } from './data-set.ts';
import { publications } from './publications.ts';
import { reportedFindings } from './reported-findings.ts';
import { requests } from './requests.ts';
import { targets } from './targets.ts';

/** Every table anybody may take, in the order the page lists them. Their names are part of their addresses and stay. */
export const dataSets: readonly DataSet[] = [councils, agreements, targets, requests, publications, reportedFindings];
