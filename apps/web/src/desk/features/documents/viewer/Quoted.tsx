import { placesOf } from './places-of.ts';
import styles from './viewer.module.css';

/** Words of a document, with those that were searched for under the marker. */
export function Quoted({ text, q }: { text: string; q: string }) {
  const places = placesOf(text, q);
  return (
    <>
      {places.map(([from, to], at) => (
        <span key={at}>{text.slice(places[at - 1]?.[1] ?? 0, from)}<mark className={styles.marker}>{text.slice(from, to)}</mark></span>
      ))}
      {text.slice(places.at(-1)?.[1] ?? 0)}
    </>
  );
}
