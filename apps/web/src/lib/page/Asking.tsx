import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '../../components/index.ts';
import { Trouble } from './Trouble.tsx';

/**
 * Asks once more before something that is not easily taken back: a native dialog, closed with Escape, that gives the
 * focus back to where it was. `action` names the effect.
 */
export function Asking({ title, action, otherwise = 'No, leave it', pending, trouble, onYes, onNo, children }: {
  title: string;
  action: string;
  /** What not doing it is called, where “leave it” could be misread. */
  otherwise?: string | undefined;
  pending: boolean;
  trouble: string | null;
  onYes: () => void;
  onNo: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const box = dialog.current;
    if (box && !box.open) box.showModal();
    return () => box?.close();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby="asking-title" onCancel={(event) => { event.preventDefault(); onNo(); }}>
      <div className="stack">
        <h2 id="asking-title">{title}</h2>
        {children}
        <Trouble text={trouble} />
        <div className="row">
          <Button disabled={pending} onClick={onYes}>{action}</Button>
          <Button look="plain" onClick={onNo}>{otherwise}</Button>
        </div>
      </div>
    </dialog>
  );
}
