import type { ReactElement } from 'react';

const line = { fill: 'none', stroke: 'currentColor' } as const;
const ring = <circle cx="8" cy="8" r="6.2" {...line} strokeWidth="1.6" />;

/** Every icon of the product. An icon never stands without words beside it. */
const drawings = {
  ring,
  'ring-dot': <>{ring}<circle cx="8" cy="8" r="2.4" fill="currentColor" /></>,
  'half-disc': <>{ring}<path d="M1.8 8a6.2 6.2 0 0 0 12.4 0z" fill="currentColor" /></>,
  'tick-disc': <><circle cx="8" cy="8" r="7" fill="currentColor" /><path d="M4.6 8.3l2.4 2.4 4.6-5" fill="none" stroke="var(--surface)" strokeWidth="1.9" /></>,
  'bar-disc': <><circle cx="8" cy="8" r="7" fill="currentColor" /><path d="M4 8h8" stroke="var(--surface)" strokeWidth="2.4" /></>,
  book: <path d="M8 4C6 2.6 3.5 2.4 1.5 3v9.6c2-.6 4.5-.4 6.5 1 2-1.4 4.5-1.6 6.5-1V3C12.5 2.4 10 2.6 8 4zm0 0v9.5" {...line} strokeWidth="1.6" strokeLinejoin="round" />,
  envelope: <path d="M1.5 3.5h13v9.5h-13zM1.8 4l6.2 5 6.2-5" {...line} strokeWidth="1.6" strokeLinejoin="round" />,
  tray: <path d="M2 9.5V13h12V9.5M2 9.5h3.5l1 1.5h3l1-1.5H14M2 9.5L4 4M14 9.5L12 4" {...line} strokeWidth="1.6" strokeLinejoin="round" />,
  dash: <path d="M4 8h8" stroke="currentColor" strokeWidth="1.8" />,
  clock: <>{ring}<path d="M8 4v4.3l2.8 1.7" {...line} strokeWidth="1.7" /></>,
  question: <path d="M5.5 6a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M8 12v1.2" {...line} strokeWidth="1.7" />,
  pencil: <path d="M2 14l1-4 8-8 3 3-8 8z" {...line} strokeWidth="1.5" strokeLinejoin="round" />,
  paper: <path d="M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3" {...line} strokeWidth="1.5" strokeLinejoin="round" />,
  scales: <path d="M8 2v12M4.5 14h7M2.5 4.5h11M2.5 4.5L.8 9h3.4zM13.5 4.5L11.8 9h3.4z" {...line} strokeWidth="1.3" />,
  pound: <path d="M11.4 4.7a2.7 2.7 0 0 0-5.3.7c0 1.1.5 2 .5 3.2 0 1.7-.8 3-2 4h7.2M4.4 8.5h5" {...line} strokeWidth="1.7" strokeLinecap="round" />,
  tick: <path d="M2 8.5l4 4 8-9" {...line} strokeWidth="1.8" />,
  plus: <path d="M8 2v12M2 8h12" stroke="currentColor" strokeWidth="1.8" />,
  list: <path d="M3 2h10v12H3zM5.5 5.5h5M5.5 8h5M5.5 10.5h3" {...line} strokeWidth="1.5" />,
  search: <><circle cx="7" cy="7" r="4.6" {...line} strokeWidth="1.7" /><path d="M10.5 10.5L14.3 14.3" stroke="currentColor" strokeWidth="1.9" /></>,
  warning: <path d="M8 1.8l6.8 12.2H1.2zM8 6v4M8 11.4v1" {...line} strokeWidth="1.6" strokeLinejoin="round" />,
  person: <><circle cx="8" cy="5.2" r="3" {...line} strokeWidth="1.6" /><path d="M2.5 14c.4-3.2 2.6-4.8 5.5-4.8s5.1 1.6 5.5 4.8" {...line} strokeWidth="1.6" /></>,
  cross: <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" stroke="currentColor" strokeWidth="1.8" />,
  board: <path d="M2 2.5h12v11H2zM6 2.5v11M10 2.5v11" {...line} strokeWidth="1.5" strokeLinejoin="round" />,
  map: <path d="M2 2h5v5H2zM9 2h5v5H9zM2 9h5v5H2zM9 9h5v5H9z" {...line} strokeWidth="1.4" strokeLinejoin="round" />,
  menu: <path d="M2 4h12M2 8h12M2 12h12" stroke="currentColor" strokeWidth="1.8" />,
} satisfies Record<string, ReactElement>;

export type IconName = keyof typeof drawings;

/** The names of all icons, for tests and for pages that list them. */
export const iconNames = Object.keys(drawings) as readonly IconName[];

/** Icons drawn once for a page on which each stands many times; `shared` ones take them from here. */
export const SharedIcons = ({ names }: { names: readonly IconName[] }) => (
  <svg className="hide" width="0" height="0" aria-hidden="true">
    <defs>{names.map((name) => <g key={name} id={`icon-${name}`}>{drawings[name]}</g>)}</defs>
  </svg>
);

/** One icon, hidden from readers who hear the page: the words beside it say the same. */
export function Icon({ name, className, shared = false }: { name: IconName; className?: string | undefined; /** Drawn by `SharedIcons` on the same page. */ shared?: boolean | undefined }) {
  return <svg className={className === undefined ? 'icon' : `icon ${className}`} viewBox="0 0 16 16" aria-hidden="true">{shared ? <use href={`#icon-${name}`} /> : drawings[name]}</svg>;
}
