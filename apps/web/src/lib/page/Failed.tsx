import { useEffect, useRef } from 'react';
import { Button, ButtonLink, Note } from '../../components/index.ts';
import { failureOf, failureText, mayPass } from '../failure.ts';
import { paths } from '../paths.ts';
import { Heading } from './Heading.tsx';

const secondsBetweenTries = 10;

/**
 * What stands in the place of something that could not be fetched: what happened, what to do, and a way to try again.
 * While the server or its database is away it tries by itself. `declined` is the subject's sentence, where it has one.
 */
export function Failed({ what, error, retry, declined, page = false }: {
  what: string;
  error: unknown;
  retry: () => void;
  declined?: string | null | undefined;
  /** Whether this is the whole page, and so needs its heading. */
  page?: boolean;
}) {
  const failure = failureOf(error);
  const again = useRef(retry);
  useEffect(() => {
    again.current = retry;
  });
  const passing = mayPass(failure);
  useEffect(() => {
    if (!passing) return;
    const timer = setInterval(() => again.current(), secondsBetweenTries * 1000);
    return () => clearInterval(timer);
  }, [passing]);
  const title = `We could not fetch ${what}.`;
  return (
    <div className="stack">
      {page ? <Heading tab="Not fetched">{title}</Heading> : <p><strong>{title}</strong></p>}
      <Note tone="late" role="alert"><p>{failure.kind === 'declined' ? (declined ?? 'It may have been removed since.') : failureText(failure)}</p></Note>
      {passing && <p className="small quiet">This page tries again by itself every ten seconds.</p>}
      <p className="row">
        {failure.kind === 'signed_out' ? <ButtonLink href={paths.signIn}>Sign in</ButtonLink> : (failure.kind !== 'declined' || !page) && <Button look="second" onClick={retry}>Try again</Button>}
        {page && <ButtonLink look={failure.kind === 'declined' ? 'first' : 'plain'} href={paths.desk}>Back to what needs me</ButtonLink>}
      </p>
    </div>
  );
}
