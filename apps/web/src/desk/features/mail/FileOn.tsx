import { IncomingMailId, IsoDate, londonDay, RequestId } from '@openvalve/domain';
import { useDeferredValue, useState } from 'react';
import { Button, Choice, FieldGroup, TextField } from '../../../components/index.ts';
import { useKeptState } from '../../../lib/kept-words.ts';
import { mailTrouble } from '../../../lib/mail/problem-text.ts';
import { now } from '../../../lib/page-facts.ts';
import { Failed } from '../../../lib/page/Failed.tsx';
import { Trouble } from '../../../lib/page/Trouble.tsx';
import { counted } from '../../../lib/words.ts';
import { useFileMail, useRequestsToFileOn, type HeldMailView, type RequestToFileOn } from './queries.ts';
import styles from './mail-desk.module.css';

/** Choosing the request a mail belongs to, or several, by the council’s name; and the day it came, where it seems another. */
export function FileOn({ mail, onFiled }: { mail: HeldMailView; onFiled: (councils: string[]) => void }) {
  const file = useFileMail();
  const arrivedOn = londonDay(new Date(mail.arrivedAt));
  const [search, setSearch, forget] = useKeptState(`file:${mail.mailId}`, '');
  const [chosen, setChosen] = useState<readonly RequestToFileOn[]>([]);
  const [day, setDay] = useState<string>(arrivedOn);
  const [missing, setMissing] = useState<string | null>(null);
  const typed = useDeferredValue(search.trim());
  const found = useRequestsToFileOn(typed, typed.length >= 2);
  const others = (typed.length >= 2 ? (found.data ?? []) : []).filter(({ requestId }) => !chosen.some((each) => each.requestId === requestId));
  const id = (name: string) => `${name}-${mail.mailId}`;
  const turn = (request: RequestToFileOn, on: boolean) => setChosen(on ? [...chosen, request] : chosen.filter(({ requestId }) => requestId !== request.requestId));
  const go = () => {
    const read = IsoDate.safeParse(day);
    const wrong = chosen.length === 0 ? 'Choose at least one request.' : read.success ? null : 'Give the day it came, in full.';
    setMissing(wrong);
    if (wrong !== null || !read.success) return;
    const requestIds = chosen.map(({ requestId }) => RequestId.parse(requestId));
    file.mutate(
      { mailId: IncomingMailId.parse(mail.mailId), requestIds, ...(read.data === arrivedOn ? {} : { receivedOn: read.data }) },
      { onSuccess: () => { forget(); onFiled(chosen.map(({ council }) => council)); } },
    );
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); go(); }}>
      <TextField id={id('search')} type="search" label="Which request?" hint="Part of the council’s, the campaign’s or the volunteer’s name." value={search} autoComplete="off" onChange={(event) => setSearch(event.target.value)} />
      <p role="status" className="fine">{typed.length < 2 ? '' : found.isPending ? 'Looking…' : others.length === 0 ? 'No other request fits.' : `${counted(others.length, 'request')} ${others.length === 1 ? 'fits' : 'fit'}.`}</p>
      {found.isError && <Failed what="the requests" error={found.error} retry={() => void found.refetch()} />}
      {chosen.length + others.length > 0 && (
        <FieldGroup id={id('requests')} legend="Requests">
          <div className={styles.choices}>
            {[...chosen, ...others].map((request) => (
              <Choice key={request.requestId} type="checkbox" id={id(request.requestId)} hint={`${request.campaignTitle}, ${request.applicant}`} checked={chosen.includes(request)} onChange={(event) => turn(request, event.target.checked)}>{request.council}</Choice>
            ))}
          </div>
        </FieldGroup>
      )}
      <div className={styles.day}><TextField id={id('came-on')} type="date" label="It came on" hint="Change it only where it reached the team on another day." value={day} max={londonDay(now())} onChange={(event) => setDay(event.target.value)} /></div>
      <div><Button type="submit" small disabled={file.isPending}>{file.isPending ? 'Filing it…' : chosen.length > 1 ? `File it on these ${chosen.length} requests` : 'File it on this request'}</Button></div>
      <Trouble text={missing ?? mailTrouble(file.error)} />
    </form>
  );
}
