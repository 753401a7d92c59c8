import { useState } from 'react';
import { Button, SelectField } from '../../../components/index.ts';
import { Trouble } from '../../../lib/page/Trouble.tsx';
import { useMay } from '../../../lib/signed-in.ts';
import { councilTrouble } from './problem-text.ts';
import { useSetAnsweredBy, type CouncilView } from './queries.ts';
import styles from './council.module.css';

/** Whose desk a letter to this council lands on. A coordinator corrects it; the guard counts by this body. */
export function WhoAnswers({ council }: { council: CouncilView }) {
  const coordinator = useMay('coordinator');
  const set = useSetAnsweredBy();
  const current = council.answeredBy.isItself ? '' : council.answeredBy.slug;
  const [chosen, setChosen] = useState(current);
  return (
    <div className="stack tight">
      <p>{council.answeredBy.isItself ? `${council.name} answers for itself.` : `${council.answeredBy.name} answers for ${council.name}.`}</p>
      {coordinator && (
        <form className="stack tight" onSubmit={(event) => { event.preventDefault(); set.mutate({ slug: council.slug, answeredBy: chosen === '' ? null : chosen }); }}>
          <div className={styles.select}>
            <SelectField id="answered-by" label="Who answers for it" value={chosen} onChange={(event) => setChosen(event.target.value)}>
              <option value="">{council.name} itself</option>
              {council.answeringBodies.filter(({ slug }) => slug !== council.slug).map((body) => <option key={body.slug} value={body.slug}>{body.name}</option>)}
            </SelectField>
          </div>
          <div><Button type="submit" look="second" small disabled={set.isPending || chosen === current}>Save who answers</Button></div>
          <Trouble text={councilTrouble(set.error)} />
        </form>
      )}
    </div>
  );
}
