import { IncomingMailId } from '@openvalve/domain';
import { Button, TextField } from '../../../components/index.ts';
import { useKeptState } from '../../../lib/kept-words.ts';
import { mailTrouble } from '../../../lib/mail/problem-text.ts';
import { Trouble } from '../../../lib/page/Trouble.tsx';
import { useSetAside, type HeldMailView } from './queries.ts';

/** Says that a mail is none of ours, and why. It stays readable among what was set aside, and can be taken back. */
export function SetAside({ mail: { mailId } }: { mail: HeldMailView }) {
  const aside = useSetAside();
  const [why, setWhy, forget] = useKeptState(`aside:${mailId}`, '');
  const go = () => aside.mutate({ mailId: IncomingMailId.parse(mailId), why }, { onSuccess: forget });
  return (
    <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); go(); }}>
      <TextField id={`why-${mailId}`} label="Why it is none of ours" hint="For example: an advertisement, or a request of somebody else’s." maxLength={500} value={why} onChange={(event) => setWhy(event.target.value)} />
      <div><Button type="submit" look="second" small disabled={aside.isPending}>{aside.isPending ? 'Setting it aside…' : 'Set it aside'}</Button></div>
      <Trouble text={mailTrouble(aside.error)} />
    </form>
  );
}
