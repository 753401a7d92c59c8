import { DocumentKind, londonDay, mediumDay, Period } from '@openvalve/domain';
import { useState } from 'react';
import { Button, Choice, FieldGroup, Sheet, Status, TextField } from '../../../components/index.ts';
import { useKeptState } from '../../../lib/kept-words.ts';
import { Trouble } from '../../../lib/page/Trouble.tsx';
import { paths } from '../../../lib/paths.ts';
import { years } from '../../../lib/register-words.ts';
import { fileSize } from '../../../lib/words.ts';
import { now } from '../../../lib/page-facts.ts';
import { documentTrouble } from './problem-text.ts';
import { usePublishLink, type ToReviewView } from './queries.ts';
import styles from './documents.module.css';

/** What one request brought: its files to look through once, and each paper to publish by a link to where the same document stands. */
export function PapersOfRequest({ papers, first }: { papers: readonly ToReviewView[]; first: boolean }) {
  const [paper] = papers;
  if (!paper) return null;
  return (
    <Sheet as="article">
      <div>
        <h2 className={styles.council}>{paper.council.name}</h2>
        <p className="small quiet">Obtained on {mediumDay(paper.obtainedOn)}. <a href={paths.request(paper.requestId)}>The request<span className="hide"> to {paper.council.name}</span></a></p>
      </div>
      {paper.attachments.length > 0 ? (
        <ul className={styles.files} aria-label={`Files that came from ${paper.council.name}`}>
          {paper.attachments.map((file) => <li key={file.id}><a href={paths.filePage(file.id)}>{file.filename}</a> <span className="fine">{fileSize(file.size)}</span></li>)}
        </ul>
      ) : (
        <p className="small quiet">It came without a file: read the message on the request’s page.</p>
      )}
      <ul className={styles.each}>
        {papers.map((each, at) => <PaperToReview key={`${each.kind} ${each.period}`} paper={each} first={first && at === 0} />)}
      </ul>
    </Sheet>
  );
}

/** The papers that wait, gathered by the request they came on, in the order in which they wait. */
export function byRequest(papers: readonly ToReviewView[]): (readonly ToReviewView[])[] {
  const gathered = new Map<string, ToReviewView[]>();
  for (const paper of papers) gathered.set(paper.requestId, [...(gathered.get(paper.requestId) ?? []), paper]);
  return [...gathered.values()];
}

function PaperToReview({ paper, first }: { paper: ToReviewView; first: boolean }) {
  const [open, setOpen] = useState(first);
  const name = `${paper.kindName}${paper.period ? ` ${paper.period}` : ''}`;
  return (
    <li className="stack tight">
      <div className={styles.paper}>
        <h3>{years(name)}</h3>
        <Status status={paper.outcome === 'disclosed_in_full' ? 'obtained-in-full' : 'obtained-in-part'} />
        {!open && <Button look="plain" small onClick={() => setOpen(true)}>Publish by link<span className="hide">: {paper.council.name}, {name}</span></Button>}
      </div>
      {open && <PublishByLink paper={paper} name={name} first={first} />}
    </li>
  );
}

type Link = { url: string; title: string; basis: 'same_as_obtained' | 'already_public' };

function PublishByLink({ paper, name, first }: { paper: ToReviewView; name: string; first: boolean }) {
  const publish = usePublishLink();
  const key = `${paper.requestId}-${paper.kind}-${paper.period ?? ''}`;
  const [today] = useState(() => londonDay(now()));
  const [link, setLink, forget] = useKeptState<Link>(`link:${key}`, { url: '', title: `${name}, ${paper.council.name}`, basis: 'same_as_obtained' });
  const [checkedOn, setCheckedOn] = useState<string>(today);
  const [looked, setLooked] = useState(false);
  const go = () =>
    publish.mutate(
      { councilSlug: paper.council.slug, kind: DocumentKind.parse(paper.kind), period: paper.period === null ? null : Period.parse(paper.period), ...link, checkedOn, lookedForPersonalData: true },
      { onSuccess: forget },
    );
  return (
    <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); if (looked) go(); }}>
      <p className="small">Where does the same document stand in public? On {paper.council.websiteDomain}, GOV.UK or WhatDoTheyKnow. Our copy stays closed.</p>
      <TextField id={`url-${key}`} type="url" label="Its address" value={link.url} autoComplete="off" spellCheck={false} onChange={(event) => setLink({ ...link, url: event.target.value })} />
      <TextField id={`title-${key}`} label="What readers see as its title" value={link.title} onChange={(event) => setLink({ ...link, title: event.target.value })} />
      <FieldGroup id={`basis-${key}`} legend="How it came to be there">
        <Choice type="radio" name={`basis-${key}`} checked={link.basis === 'same_as_obtained'} onChange={() => setLink({ ...link, basis: 'same_as_obtained' })}>It is the document we obtained</Choice>
        <Choice type="radio" name={`basis-${key}`} checked={link.basis === 'already_public'} onChange={() => setLink({ ...link, basis: 'already_public' })}>It was public without our asking</Choice>
      </FieldGroup>
      <div className={styles.day}><TextField id={`checked-${key}`} type="date" label="The day you looked" value={checkedOn} max={today} onChange={(event) => setCheckedOn(event.target.value)} /></div>
      <Choice type="checkbox" id={`looked-${key}`} hint="Names and numbers of children, hidden sheets and columns, comments, small counts." checked={looked} onChange={(event) => setLooked(event.target.checked)}>I looked through it for personal data, and found none</Choice>
      <div><Button type="submit" look={first ? 'first' : 'second'} disabled={publish.isPending || !looked || link.url.trim() === ''}>{publish.isPending ? 'Publishing…' : `Publish the link for ${paper.council.name}`}</Button></div>
      <Trouble text={documentTrouble(publish.error)} />
    </form>
  );
}
