import { ButtonLink, Line, LineList } from '../../components/index.ts';
import { paths } from '../../lib/paths.ts';
import { useMay } from '../../lib/signed-in.ts';
import { counted } from '../../lib/words.ts';
import { useAddressesToConfirm } from '../features/councils/queries.ts';
import { useToReview } from '../features/documents/queries.ts';

/** What the whole team waits for, for those whose role it is: papers to publish, addresses to confirm. */
export function useTeamNeeds() {
  const papers = useToReview(useMay('reviewer')).data ?? [];
  const addresses = useAddressesToConfirm(useMay('coordinator')).data ?? [];
  return { papers, addresses, count: (papers.length > 0 ? 1 : 0) + addresses.length };
}

/** The same as lines, one action each. `filled` where nothing above asks for attention first. */
export function TeamNeeds({ needs: { papers, addresses, count }, filled }: { needs: ReturnType<typeof useTeamNeeds>; filled: boolean }) {
  if (count === 0) return null;
  const look = (first: boolean) => (filled && first ? 'first' : 'second');
  return (
    <section aria-labelledby="team-needs">
      <h2 id="team-needs">For the team</h2>
      <LineList>
        {papers.length > 0 && (
          <Line icon="book" title={`${counted(papers.length, 'paper')} obtained, being checked`} detail="Look for personal data, then publish by link." end={<ButtonLink look={look(true)} href={paths.review}>Check and publish</ButtonLink>} />
        )}
        {addresses.map(({ address, council, proposedBy }, at) => (
          <Line key={address.id} icon="search" title={`An address for ${council.name} to confirm`} detail={`${address.value}, put forward by ${proposedBy}. It is not on ${council.websiteDomain}.`} end={<ButtonLink look={look(papers.length === 0 && at === 0)} href={paths.council(council.slug)}>Look at it</ButtonLink>} />
        ))}
      </LineList>
    </section>
  );
}
