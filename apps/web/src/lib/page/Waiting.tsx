import { useEffect, useState } from 'react';

/** Says what the page waits for. Short waits show nothing, so that pages do not flicker. */
export function Waiting({ what }: { what: string }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 250);
    return () => clearTimeout(timer);
  }, []);
  return <p role="status" className="quiet">{long ? `Fetching ${what}…` : ' '}</p>;
}
