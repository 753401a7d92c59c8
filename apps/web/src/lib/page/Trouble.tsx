import { Note } from '../../components/index.ts';

/** What went wrong, next to the button that met it. Read out when it appears; takes no room when there is nothing to say. */
export function Trouble({ text }: { text: string | null | undefined }) {
  return <div role="alert">{text && <Note tone="late"><p>{text}</p></Note>}</div>;
}
