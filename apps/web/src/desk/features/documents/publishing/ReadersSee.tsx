import { howReceivedWords, licenceWords, longDay, MarkReason, markReasonWords, type ExemptionCode, type HowReceived, type IsoDate, type Licence } from '@openvalve/domain';
import type { CopyView, DocumentView } from '@openvalve/server/router';
import { FactsList } from '../../../../components/index.ts';
import { years } from '../../../../lib/register-words.ts';
import { counted, fileSize } from '../../../../lib/words.ts';
import styles from './publishing.module.css';

type Facts = { readonly title: string; readonly licence: Licence; readonly licenceNote: string | null; readonly howReceived: HowReceived; readonly askedOn: IsoDate | null; readonly givenOn: IsoDate | null; readonly exemptions: readonly ExemptionCode[] };

/** Exactly what readers will see beside the pages, before it is public. */
export function ReadersSee({ document: { council, kindName, period, marks }, copy, facts: { title, licence, licenceNote, howReceived, askedOn, givenOn, exemptions } }: { document: DocumentView; copy: CopyView; facts: Facts }) {
  const removed = MarkReason.options.flatMap((reason) => {
    const count = marks.filter((mark) => mark.reason === reason).length;
    return count === 0 ? [] : [`${markReasonWords[reason]}: ${counted(count, 'place')}`];
  });
  const list = (items: readonly string[], none: string) => (items.length === 0 ? none : <ul>{items.map((item) => <li key={item}>{item}</li>)}</ul>);
  return (
    <section aria-labelledby="readers-see" className={styles.readers}>
      <h3 id="readers-see">What readers will see</h3>
      <p className={styles.title}>{title}</p>
      <FactsList
        facts={[
          { name: 'Council', value: council.name },
          { name: 'Paper', value: `${kindName}${period === null ? '' : ` ${years(period)}`}, ${counted(copy.pageCount, 'page')}${copy.size === null ? '' : `, ${fileSize(copy.size)}`}` },
          ...(askedOn === null ? [] : [{ name: 'Asked for', value: `by a volunteer, ${longDay(askedOn)}` }]),
          ...(givenOn === null ? [] : [{ name: 'Given', value: longDay(givenOn) }]),
          { name: 'How it came', value: howReceivedWords[howReceived] },
          { name: 'Held back', value: exemptions.length === 0 ? 'The council named no exemption' : exemptions.join(', ') },
          { name: 'Taken out by us', value: list(removed, 'Nothing that can be seen in it') },
          { name: 'Not in this copy', value: list(copy.leftOut, 'Nothing else: the copy was made anew from what can be seen') },
          { name: 'Words', value: copy.hasText ? 'Can be searched and read aloud' : 'Only in the pictures of its pages' },
          { name: 'Terms', value: <>{licenceWords[licence]} {licenceNote}</> },
          { name: 'Address', value: 'A new one under /documents, which stays as long as it is public' },
        ]}
      />
      <p className="fine">No name of anybody on the team stands anywhere on it.</p>
    </section>
  );
}
