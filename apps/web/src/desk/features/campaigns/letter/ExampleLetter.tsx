import { londonDay, paperKey, papersWanted } from '@openvalve/domain';
import { fillLetter, type LetterFacts, type LetterTemplate } from '@openvalve/letters';
import { useState } from 'react';
import { LetterSheet, LetterText, SelectField } from '../../../../components/index.ts';
import { Waiting } from '../../../../lib/page/Waiting.tsx';
import { now } from '../../../../lib/page-facts.ts';
import { useBoard, useCouncilFacts, type CampaignView } from '../queries.ts';
import styles from './letter.module.css';

type Council = NonNullable<ReturnType<typeof useCouncilFacts>['data']>;

/** What the words being edited become for one council, while they are edited. */
export function ExampleLetter({ campaign, template, volunteerName }: { campaign: CampaignView; template: LetterTemplate; volunteerName: string }) {
  const board = useBoard(campaign.id);
  const councils = board.data?.rows.toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB')) ?? [];
  const [slug, setSlug] = useState<string | undefined>(undefined);
  const chosen = slug ?? councils[0]?.slug;
  const council = useCouncilFacts(chosen);
  return (
    <section className={styles.preview} aria-labelledby="example">
      <h2 id="example">As one council will get it</h2>
      <SelectField id="example-council" label="For" value={chosen ?? ''} onChange={(event) => setSlug(event.target.value)}>
        {councils.map((each) => <option key={each.slug} value={each.slug}>{each.name}</option>)}
      </SelectField>
      {council.data ? <Filled facts={factsOf(campaign, council.data, volunteerName)} template={template} /> : <Waiting what="an example" />}
    </section>
  );
}

function Filled({ facts, template }: { facts: LetterFacts; template: LetterTemplate }) {
  const { subject, body } = fillLetter(template, facts);
  return <LetterSheet envelope={[{ name: 'Subject', value: <strong>{subject}</strong> }]}><LetterText text={body} /></LetterSheet>;
}

/** The facts of a letter for one council, as the server will have them when somebody takes it. */
function factsOf({ programme, programmeName, documentKinds }: CampaignView, council: Council, volunteerName: string): LetterFacts {
  const today = londonDay(now());
  const agreement = council.agreements.find((each) => each.programme === programme);
  const years = { startYear: agreement?.startYear ?? '', endYear: agreement?.endYear ?? null };
  const out = new Set(council.alreadyPublic.map(({ kind, period }) => (period === null ? kind : `${kind}:${period}`)));
  const wanted = agreement ? papersWanted(programme, documentKinds, years, today).filter((paper) => !out.has(paperKey(paper))) : [];
  return {
    councilName: council.name,
    officialName: council.officialName,
    answeredByName: council.answeredBy.isItself ? null : council.answeredBy.name,
    programmeName,
    round: agreement?.round ?? '',
    startYear: agreement?.startYear ?? null,
    endYear: agreement?.endYear ?? null,
    papers: wanted,
    alreadyPublic: council.alreadyPublic.map(({ title, url }) => ({ name: title, url })),
    volunteerName,
    today,
  };
}
