import { useState } from 'react';
import { Button, Choice, TextField } from '../../../components/index.ts';
import { Trouble } from '../../../lib/page/Trouble.tsx';
import { useSignedIn } from '../../../lib/signed-in.ts';
import { nameTrouble, volunteersTrouble } from './problem-text.ts';
import { useSetRealName } from './queries.ts';
import styles from './volunteers.module.css';

/** One's own name, whether it is public, and whether the team may send letters on one's requests. */
export function AboutMe() {
  const me = useSignedIn();
  const save = useSetRealName();
  const [realName, setRealName] = useState(me.realName ?? '');
  const [namedPublicly, setNamedPublicly] = useState(me.namedPublicly);
  const [consentToFollowUps, setConsent] = useState(me.consentToFollowUps);
  const [tried, setTried] = useState(false);
  const wrong = tried ? nameTrouble(realName) : null;
  const put = () => {
    setTried(true);
    if (nameTrouble(realName) === null) save.mutate({ realName, namedPublicly, consentToFollowUps });
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); put(); }}>
      <div className={styles.mail}>
        <TextField id="real-name" label="Your real name" hint="It stands at the end of each letter: the Act asks for it. The councils you write to see it, and the team." value={realName} error={wrong ?? undefined} autoComplete="name" onChange={(event) => setRealName(event.target.value)} />
      </div>
      <Choice type="checkbox" id="named" hint="Otherwise public pages say “a volunteer”. You can change your mind at any time." checked={namedPublicly} onChange={(event) => setNamedPublicly(event.target.checked)}>Name me in public</Choice>
      <Choice type="checkbox" id="consent" hint="So that a reminder is not late because you are away. It is signed “coordinator, for” you." checked={consentToFollowUps} onChange={(event) => setConsent(event.target.checked)}>The team may send follow-ups on my requests</Choice>
      <div><Button type="submit" disabled={save.isPending}>{save.isPending ? 'Saving…' : 'Save'}</Button></div>
      <p role="status" className="small">{save.isSuccess ? 'Saved.' : ''}</p>
      <Trouble text={volunteersTrouble(save.error)} />
    </form>
  );
}
