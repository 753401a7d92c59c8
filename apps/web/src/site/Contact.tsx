/** How to reach whoever runs this: a mail address or a page as a link, anything else as words. */
export function Contact({ operator }: { operator: { name: string; contact: string | null } }) {
  const { name, contact } = operator;
  if (contact === null) return <>Tell {name}.</>;
  if (/^[^\s@<>"]+@[^\s@<>"]+$/.test(contact)) return <>Write to <a href={`mailto:${contact}`}>{contact}</a>.</>;
  if (/^https:\/\/[^\s<>"]+$/.test(contact)) return <>Tell {name} at <a href={contact} rel="noopener noreferrer external">{contact}</a>.</>;
  return <>Tell us: {contact}</>;
}
