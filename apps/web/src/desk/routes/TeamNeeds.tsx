import { ButtonLink, Line, LineList } from '../../components/index.ts';
import { useMailCounts } from '../../lib/mail/queries.ts';
import { paths } from '../../lib/paths.ts';
import { useMay } from '../../lib/signed-in.ts';
import { counted } from '../../lib/words.ts';
import { tableEndsDetail, tableEndsTitle } from '../features/calendar/calendar-words.ts';
import { useCalendarStatus } from '../features/calendar/queries.ts';
import { WhatToRun } from '../features/calendar/WhatToRun.tsx';
import { useAddressesToConfirm } from '../features/councils/queries.ts';
import { useToReview } from '../features/documents/queries.ts';
import { allWaiting, waitingWords } from '../features/mail/mail-words.ts';

/** What the whole team waits for, for those whose role it is: mail that belongs nowhere, papers to publish, addresses to confirm, a table of bank holidays that ends. */
export function useTeamNeeds() {
  const papers = useToReview(useMay('reviewer')).data ?? [];
  const addresses = useAddressesToConfirm(useMay('coordinator')).data ?? [];
  const calendar = useCalendarStatus(useMay('coordinator')).data;
  const table = calendar?.endsSoon ? calendar : null;
  const counts = useMailCounts(useMay('coordinator')).data;
  const mail = counts && allWaiting(counts) > 0 ? counts : null;
  return { papers, addresses, table, mail, count: (papers.length > 0 ? 1 : 0) + addresses.length + (table === null ? 0 : 1) + (mail === null ? 0 : 1) };
}

/** The same as lines, one action each. `filled` where nothing above asks for attention first. */
export function TeamNeeds({ needs: { papers, addresses, table, mail, count }, filled }: { needs: ReturnType<typeof useTeamNeeds>; filled: boolean }) {
  if (count === 0) return null;
  const look = (first: boolean) => (filled && first ? 'first' : 'second');
  return (
    <section aria-labelledby="team-needs">
      <h2 id="team-needs">For the team</h2>
      <LineList>
        {mail && <Line icon="tray" title={`${counted(allWaiting(mail), 'thing')} in the mail`} detail={`${waitingWords(mail)}.`} end={<ButtonLink look={look(true)} href={paths.mail}>Look at the mail</ButtonLink>} />}
        {papers.length > 0 && (
          <Line icon="book" title={`${counted(papers.length, 'paper')} obtained, being checked`} detail="Look for personal data, then publish by link." end={<ButtonLink look={look(mail === null)} href={paths.review}>Check and publish</ButtonLink>} />
        )}
        {addresses.map(({ address, council, proposedBy }, at) => (
          <Line key={address.id} icon="search" title={`An address for ${council.name} to confirm`} detail={`${address.value}, put forward by ${proposedBy}. It is not on ${council.websiteDomain}.`} end={<ButtonLink look={look(mail === null && papers.length === 0 && at === 0)} href={paths.council(council.slug)}>Look at it</ButtonLink>} />
        ))}
        {table && <Line icon="warning" tone={table.daysLeft < 0 ? 'late' : undefined} title={tableEndsTitle(table)} detail={<>{tableEndsDetail(table)} <WhatToRun /></>} />}
      </LineList>
    </section>
  );
}
