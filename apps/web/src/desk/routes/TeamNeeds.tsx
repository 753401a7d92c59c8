import { ButtonLink, Line, LineList } from '../../components/index.ts';
import { useMailCounts } from '../../lib/mail/queries.ts';
import { paths } from '../../lib/paths.ts';
import { useMay } from '../../lib/signed-in.ts';
import { useMoment } from '../../lib/use-moment.ts';
import { counted } from '../../lib/words.ts';
import { tableEndsDetail, tableEndsTitle } from '../features/calendar/calendar-words.ts';
import { useCalendarStatus } from '../features/calendar/queries.ts';
import { WhatToRun } from '../features/calendar/WhatToRun.tsx';
import { useAddressesToConfirm } from '../features/councils/queries.ts';
import { useIncidents } from '../features/documents/incident-queries.ts';
import { hoursLeft } from '../features/documents/incidents/moments.ts';
import { useInHand } from '../features/documents/file-queries.ts';
import { waitingForReviewers } from '../features/documents/in-hand-words.ts';
import { allWaiting, waitingWords } from '../features/mail/mail-words.ts';

/** What the whole team waits for, for those whose role it is: mail that belongs nowhere, papers to publish, addresses to confirm, a table of bank holidays that ends. */
export function useTeamNeeds() {
  const inHand = useInHand(useMay('reviewer')).data;
  const papers = inHand?.papers ?? [];
  const copies = waitingForReviewers(inHand?.documents ?? []);
  const closed = (useIncidents(useMay('coordinator', 'reviewer')).data ?? []).filter(({ ended }) => ended === null);
  const addresses = useAddressesToConfirm(useMay('coordinator')).data ?? [];
  const calendar = useCalendarStatus(useMay('coordinator')).data;
  const table = calendar?.endsSoon ? calendar : null;
  const counts = useMailCounts(useMay('coordinator')).data;
  const mail = counts && allWaiting(counts) > 0 ? counts : null;
  return { closed, papers, copies, addresses, table, mail, count: closed.length + (papers.length > 0 ? 1 : 0) + copies.length + addresses.length + (table === null ? 0 : 1) + (mail === null ? 0 : 1) };
}

/** The same as lines, one action each. `filled` where nothing above asks for attention first. */
export function TeamNeeds({ needs: { closed, papers, copies, addresses, table, mail, count }, filled }: { needs: ReturnType<typeof useTeamNeeds>; filled: boolean }) {
  const now = useMoment();
  if (count === 0) return null;
  const look = (first: boolean) => (filled && first ? 'first' : 'second');
  return (
    <section aria-labelledby="team-needs">
      <h2 id="team-needs">For the team</h2>
      <LineList>
        {closed.map(({ id, council, reportBy, stepsLeft }, at) => <Line key={id} icon="warning" tone="late" title={`A file from ${council?.name ?? 'a council'} was released by accident`} detail={`${hoursLeft(reportBy, now)} ${counted(stepsLeft, 'thing')} left to do.`} end={<ButtonLink look={look(at === 0)} href={paths.incident(id)}>See what to do<span className="hide">: {council?.name ?? 'a file'}</span></ButtonLink>} />)}
        {mail && <Line icon="tray" title={`${counted(allWaiting(mail), 'thing')} in the mail`} detail={`${waitingWords(mail)}.`} end={<ButtonLink look={look(closed.length === 0)} href={paths.mail}>Look at the mail</ButtonLink>} />}
        {copies.map((words, at) => <Line key={words} icon="book" title={words} detail="Two people look before anybody else does." end={<ButtonLink look={look(closed.length === 0 && mail === null && at === 0)} href={paths.review}>Look<span className="hide">: {words}</span></ButtonLink>} />)}
        {papers.length > 0 && (
          <Line icon="book" title={`${counted(papers.length, 'paper')} obtained, being checked`} detail="Look at what is hidden, and prepare a copy that can be shown." end={<ButtonLink look={look(closed.length === 0 && mail === null && copies.length === 0)} href={paths.review}>Check and publish</ButtonLink>} />
        )}
        {addresses.map(({ address, council, proposedBy }, at) => (
          <Line key={address.id} icon="search" title={`An address for ${council.name} to confirm`} detail={`${address.value}, put forward by ${proposedBy}. It is not on ${council.websiteDomain}.`} end={<ButtonLink look={look(mail === null && closed.length + copies.length + papers.length === 0 && at === 0)} href={paths.council(council.slug)}>Look at it</ButtonLink>} />
        ))}
        {table && <Line icon="warning" tone={table.daysLeft < 0 ? 'late' : undefined} title={tableEndsTitle(table)} detail={<>{tableEndsDetail(table)} <WhatToRun /></>} />}
      </LineList>
    </section>
  );
}
