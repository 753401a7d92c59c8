import { HowReceived, howReceivedWords, IsoDate, Licence, licenceWords, londonDay } from '@openvalve/domain';
import type { CopyView, DocumentView, ProvenanceView } from '@openvalve/server/router';
import { useState } from 'react';
import { Button, Choice, FieldGroup, Note, SelectField, TextField } from '../../../../components/index.ts';
import { useKeptState } from '../../../../lib/kept-words.ts';
import { now } from '../../../../lib/page-facts.ts';
import { Trouble } from '../../../../lib/page/Trouble.tsx';
import { fileTrouble } from '../file-problem-text.ts';
import { usePublish } from '../file-queries.ts';
import { Exemptions } from './Exemptions.tsx';
import styles from './publishing.module.css';
import { ReadersSee } from './ReadersSee.tsx';

type Typed = Omit<ProvenanceView, 'askedOn' | 'givenOn' | 'thirdParty' | 'licence'> & { readonly askedOn: string; readonly givenOn: string; readonly title: string; readonly licence: Licence; readonly licenceNote: string };

const dayOf = (typed: string): IsoDate | null => IsoDate.safeParse(typed).data ?? null;

/** Makes an approved copy public: what it is called, how it came, under what terms, and exactly what readers will see. */
export function PublishForm({ document, copy, origin, onPublished }: { document: DocumentView; copy: CopyView; origin: ProvenanceView; onPublished: () => void }) {
  const publish = usePublish();
  const [today] = useState(() => londonDay(now()));
  const [typed, setTyped, forget] = useKeptState<Typed>(`publish:${copy.id}`, { howReceived: origin.howReceived, exemptions: origin.exemptions, askedOn: origin.askedOn ?? '', givenOn: origin.givenOn ?? '', title: document.title, licence: origin.licence, licenceNote: '' });
  const { title, licence, licenceNote, howReceived, exemptions } = typed;
  const change = (more: Partial<Typed>) => setTyped({ ...typed, ...more });
  const facts = { title: title.trim(), licence, licenceNote: licenceNote.trim() === '' ? null : licenceNote.trim(), howReceived, askedOn: dayOf(typed.askedOn), givenOn: dayOf(typed.givenOn), exemptions: [...exemptions] };
  const go = () => publish.mutate({ versionId: copy.id, ...facts }, { onSuccess: () => { forget(); onPublished(); } });
  return (
    <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); go(); }}>
      <TextField id="publish-title" label="What readers see as its title" value={title} maxLength={300} onChange={(event) => change({ title: event.target.value })} />
      <p className="small quiet">Where it comes from was taken from the request. Look it over.</p>
      <div className={styles.days}>
        <TextField id="asked-on" type="date" label="Asked for on" value={typed.askedOn} max={today} onChange={(event) => change({ askedOn: event.target.value })} />
        <TextField id="given-on" type="date" label="Given on" value={typed.givenOn} max={today} onChange={(event) => change({ givenOn: event.target.value })} />
      </div>
      <SelectField id="how-received" label="How it came" value={howReceived} onChange={(event) => change({ howReceived: HowReceived.parse(event.target.value) })}>
        {HowReceived.options.map((how) => <option key={how} value={how}>{howReceivedWords[how]}</option>)}
      </SelectField>
      <Exemptions chosen={exemptions} onChange={(codes) => change({ exemptions: codes })} />
      {origin.thirdParty !== null && licence !== 'third-party' && (
        <Note tone="soon"><p><strong>It reads like the work of somebody other than the council.</strong> Page {origin.thirdParty.page}: “{origin.thirdParty.passage}”. If it is, its copyright is theirs: choose the last of these, and say whose it is.</p></Note>
      )}
      <FieldGroup id="licence" legend="Under what terms it is shown">
        {Licence.options.map((each) => <Choice key={each} type="radio" name="licence" checked={licence === each} onChange={() => change({ licence: each })}>{licenceWords[each]}</Choice>)}
      </FieldGroup>
      {licence !== 'disclosed-under-foi' && (
        <TextField id="licence-note" label={licence === 'open-government' ? 'Where the council says so' : 'Whose work it is'} hint="Readers see it beside the terms." value={licenceNote} maxLength={500} onChange={(event) => change({ licenceNote: event.target.value })} />
      )}
      <ReadersSee document={document} copy={copy} facts={facts} />
      <div className="row"><Button type="submit" disabled={publish.isPending || facts.title === ''}>{publish.isPending ? 'Publishing…' : 'Publish this copy'}</Button></div>
      <Trouble text={fileTrouble(publish.error)} />
    </form>
  );
}
