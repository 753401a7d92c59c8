import type { ReactNode } from 'react';
import { Sheet } from '../../../../../components/index.ts';
import type { RequestView } from '../../queries.ts';

/** What every next step is drawn from: the request, and a way to open the page of a letter. */
export type StepProps = { request: RequestView; onOpenLetter: (messageId: string) => void };

/** The box of the one next step. */
export const Step = ({ kicker, title, children }: { kicker: string; title: string; children: ReactNode }) => (
  <Sheet as="section" next labelledBy="next-step">
    <p className="kicker">{kicker}</p>
    <h2 id="next-step">{title}</h2>
    {children}
  </Sheet>
);
