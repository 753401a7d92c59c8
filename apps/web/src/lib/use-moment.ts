import { useState } from 'react';
import { now } from './page-facts.ts';

/** The moment a page was opened. A page that is drawn again keeps it, so that nothing on it jumps. */
export const useMoment = (): Date => useState(now)[0];
