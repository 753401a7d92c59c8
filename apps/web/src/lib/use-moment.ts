import { useState } from 'react';

/** The moment a page was opened. A page that is drawn again keeps it, so that nothing on it jumps. */
export const useMoment = (): Date => useState(() => new Date())[0];
