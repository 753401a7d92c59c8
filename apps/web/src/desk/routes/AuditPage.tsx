import { useNavigate, useSearch } from '@tanstack/react-router';
import { keptWords, timedRetention } from '@openvalve/domain';
import { Fetched } from '../../lib/page/Fetched.tsx';
import { Heading } from '../../lib/page/Heading.tsx';
import type { AuditChoice } from '../../lib/paths.ts';
import { useMay } from '../../lib/signed-in.ts';
import { Audit } from '../features/audit/Audit.tsx';
import { useAudit } from '../features/audit/queries.ts';
import { NotForYou } from '../shell/NotForYou.tsx';

/** Who did what to people, roles, the register, settings and publications. For admins. */
export function AuditPage() {
  return useMay('admin') ? <Log /> : <NotForYou what="The audit log" who="admins" />;
}

function Log() {
  const choice: AuditChoice = useSearch({ from: '/desk/audit' });
  const audit = useAudit(choice);
  const navigate = useNavigate();
  const change = (changed: AuditChoice) => void navigate({ to: '/desk/audit', search: { ...choice, before: undefined, ...changed }, replace: true, resetScroll: false });
  return (
    <div data-wide className="stack">
      <Heading tab="Audit">Who did what.</Heading>
      <p className="lead">People, roles, the register, campaigns and settings, publications. What happens to a request is in its own case file.</p>
      <p className="quiet">Entries are kept for {keptWords(timedRetention.audit_log)}. They hold no addresses and no letters.</p>
      <Fetched query={audit} what="the audit log">{(view) => <Audit audit={view} choice={choice} onChange={change} />}</Fetched>
    </div>
  );
}
