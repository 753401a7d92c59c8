import { holds, PersonId, type DocumentId } from '@openvalve/domain';
import { useState } from 'react';
import { FieldGroup, SelectField, TextArea, TextField } from '../../../../components/index.ts';
import { useKeptState } from '../../../../lib/kept-words.ts';
import { now } from '../../../../lib/page-facts.ts';
import { Asking } from '../../../../lib/page/Asking.tsx';
import { useMay, useSignedIn } from '../../../../lib/signed-in.ts';
import { fileTrouble } from '../file-problem-text.ts';
import { useCloseFile, useTeam } from '../incident-queries.ts';
import styles from './incidents.module.css';
import { fieldsOf, momentOf } from './moments.ts';

/** What somebody closes: the file of an attachment, or of a document. */
export type WhichFile = { readonly attachmentId: string } | { readonly documentId: DocumentId };

/** Closes a file that was released by accident: who may still open it, why, since when it is known. Takes everything of it off the public pages. */
export function CloseFile({ which, why: first = '', onClosed, onCancel }: { which: WhichFile; why?: string; onClosed: (incidentId: string) => void; onCancel: () => void }) {
  const close = useCloseFile();
  const [began] = useState(() => fieldsOf(now()));
  const [why, setWhy, forget] = useKeptState(`close-file:${'attachmentId' in which ? which.attachmentId : which.documentId}`, first);
  const [day, setDay] = useState(began.day);
  const [hour, setHour] = useState(began.hour);
  const [two, setTwo] = useState<readonly string[]>(['', '']);
  const noticedAt = momentOf(day, hour);
  const chosen = two.filter((id) => id !== '').map((id) => PersonId.parse(id));
  return (
    <Asking
      title="Close this file and tell the council?"
      action="Close it now"
      otherwise="No, leave it open"
      pending={close.isPending || why.trim() === '' || noticedAt === null}
      trouble={fileTrouble(close.error)}
      onYes={() => noticedAt !== null && close.mutate({ ...which, why: why.trim(), noticedAt, openTo: chosen }, { onSuccess: ({ incidentId }) => { forget(); onClosed(incidentId); } })}
      onNo={onCancel}
    >
      <p>From then on two people can open it and nobody else. What was public of it is down at once. The letter that tells the council is begun, and so is the list of what has to be done.</p>
      <TextArea id="close-why" label="What was noticed" hint="What kind of data, of about how many people. None of the data itself." rows={3} maxLength={2000} value={why} onChange={(event) => setWhy(event.target.value)} />
      <FieldGroup id="close-when" legend="When it was noticed">
        <div className={styles.when}>
          <TextField id="close-day" type="date" label="Day" value={day} max={began.day} onChange={(event) => setDay(event.target.value)} />
          <TextField id="close-hour" type="time" label="Time" value={hour} onChange={(event) => setHour(event.target.value)} />
        </div>
      </FieldGroup>
      <TwoPeople two={two} onChoose={setTwo} />
    </Asking>
  );
}

/** Who may still open it. Whoever may not see the team has the other chosen: the first reviewer there is. */
function TwoPeople({ two, onChoose }: { two: readonly string[]; onChoose: (two: string[]) => void }) {
  const me = useSignedIn();
  const coordinator = useMay('coordinator');
  const team = useTeam(coordinator).data ?? [];
  const may = team.filter(({ roles, left }) => !left && holds(roles, 'reviewer', 'coordinator'));
  if (!coordinator || may.length === 0) return <p className="small"><strong>Who can open it:</strong> you, and the first reviewer on the team.</p>;
  return (
    <FieldGroup id="close-two" legend="Who can still open it" hint="Two people, one of them a reviewer or an admin. Left empty, it is you and the first other reviewer.">
      <div className={styles.when}>
        {['First', 'Second'].map((which, at) => (
          <SelectField key={which} id={`close-person-${at}`} label={which} value={two[at] ?? ''} onChange={(event) => onChoose(two.map((id, place) => (place === at ? event.target.value : id)))}>
            <option value="">{at === 0 ? 'Me' : 'Another reviewer'}</option>
            {may.filter(({ id }) => id !== two[1 - at]).map(({ id, name }) => <option key={id} value={id}>{id === me.id ? 'Me' : name}</option>)}
          </SelectField>
        ))}
      </div>
    </FieldGroup>
  );
}
