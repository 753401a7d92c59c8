import { mediumDay } from '@openvalve/domain';
import { useState } from 'react';
import { Button, ExternalLink, Line, LineList, TextArea } from '../../../components/index.ts';
import { Asking } from '../../../lib/page/Asking.tsx';
import { years } from '../../../lib/register-words.ts';
import { documentTrouble } from './problem-text.ts';
import { useTakeDown, type PublishedLinkView } from './queries.ts';

/** What readers can open, and taking a link down. */
export function PublishedLinks({ links }: { links: readonly PublishedLinkView[] }) {
  const [leaving, setLeaving] = useState<PublishedLinkView | null>(null);
  return (
    <>
      <LineList>
        {links.map((link) => (
          <Line
            key={link.id}
            title={<ExternalLink href={link.url}>{link.title}</ExternalLink>}
            detail={<>{link.council.name}, {link.kindName}{link.period && ` ${years(link.period)}`}. Looked at on {mediumDay(link.checkedOn)} by {link.publishedBy}.</>}
            end={<Button look="plain" small onClick={() => setLeaving(link)}>Take down<span className="hide"> {link.title}</span></Button>}
          />
        ))}
      </LineList>
      {leaving && <TakeDown link={leaving} onDone={() => setLeaving(null)} />}
    </>
  );
}

function TakeDown({ link, onDone }: { link: PublishedLinkView; onDone: () => void }) {
  const take = useTakeDown();
  const [why, setWhy] = useState('');
  return (
    <Asking
      title="Take this link down?"
      action="Take it down"
      pending={take.isPending || why.trim() === ''}
      trouble={documentTrouble(take.error)}
      onYes={() => take.mutate({ id: link.id, why }, { onSuccess: onDone })}
      onNo={onDone}
    >
      <p>“{link.title}” is no longer linked from any public page. That it was, and why it went, stays on file.</p>
      <TextArea id="why" label="Why" rows={3} value={why} onChange={(event) => setWhy(event.target.value)} />
    </Asking>
  );
}
