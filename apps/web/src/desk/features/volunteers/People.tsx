import { londonDay, longDay, mediumDay, Role, type Role as OneRole } from '@openvalve/domain';
import { useState } from 'react';
import { Button, Choice, FieldGroup, Line, LineList } from '../../../components/index.ts';
import { Asking } from '../../../lib/page/Asking.tsx';
import { useMay, useSignedIn } from '../../../lib/signed-in.ts';
import { counted, listed } from '../../../lib/words.ts';
import { MarkLeft } from './Leave.tsx';
import { volunteersTrouble } from './problem-text.ts';
import { useSetRoles, type PersonView } from './queries.ts';
import styles from './volunteers.module.css';

/** What each role may do, for whoever gives it. */
export const roleWords: Record<OneRole, { name: string; means: string }> = {
  volunteer: { name: 'Volunteer', means: 'Takes councils, writes, sends, reads what comes.' },
  coordinator: { name: 'Coordinator', means: 'Runs campaigns and the team; acts on any request.' },
  reviewer: { name: 'Reviewer', means: 'Checks what came and publishes it.' },
  admin: { name: 'Admin', means: 'Everything, and who has which role.' },
};

/** “Volunteer and reviewer”. */
export const rolesOf = (roles: readonly OneRole[]): string => {
  const words = listed(roles.map((role) => roleWords[role].name.toLowerCase()));
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The team: who is on it, what they may do, and how much they look after. */
export function People({ people }: { people: readonly PersonView[] }) {
  const admin = useMay('admin');
  const [changing, setChanging] = useState<PersonView | null>(null);
  const [leaving, setLeaving] = useState<PersonView | null>(null);
  return (
    <>
      <LineList>
        {people.map((person) => (
          <Line
            key={person.id}
            icon="person"
            title={person.name}
            detail={<>{person.email !== '' && <>{person.email}<br /></>}{rolesOf(person.roles)}. Since {mediumDay(londonDay(new Date(person.joinedAt)))}, {person.requests === 0 ? 'no request yet' : counted(person.requests, 'request')}.{person.mailComesBack && !person.left && ' Mail to them comes back, so they get no reminders.'}{person.erasedOn !== null && ` ${leftWords(person, person.erasedOn)}`}</>}
            end={admin && !person.left ? (
              <div className="row">
                <Button look="plain" small onClick={() => setChanging(person)}>Change roles<span className="hide"> of {person.name}</span></Button>
                <Button look="plain" small onClick={() => setLeaving(person)}>Has left<span className="hide">: {person.name}</span></Button>
              </div>
            ) : undefined}
          />
        ))}
      </LineList>
      {changing && <ChangeRoles person={changing} onDone={() => setChanging(null)} />}
      {leaving && <MarkLeft person={leaving} onDone={() => setLeaving(null)} />}
    </>
  );
}

const leftWords = ({ email }: PersonView, erasedOn: NonNullable<PersonView['erasedOn']>): string =>
  email === '' ? `Has left; name and address were erased on ${longDay(erasedOn)}.` : `Has left; name and address are erased after ${longDay(erasedOn)}.`;

function ChangeRoles({ person, onDone }: { person: PersonView; onDone: () => void }) {
  const set = useSetRoles();
  const me = useSignedIn();
  const [roles, setRoles] = useState<OneRole[]>(person.roles);
  return (
    <Asking
      title={`What may ${person.name} do?`}
      action="Save the roles"
      pending={set.isPending}
      trouble={volunteersTrouble(set.error)}
      onYes={() => set.mutate({ personId: person.id, roles }, { onSuccess: onDone })}
      onNo={onDone}
    >
      <RoleChoices id="roles" roles={roles} offered={Role.options} onChange={setRoles} />
      {person.id === me.id && <p className="fine">This is you. What you take from yourself, another admin has to give back.</p>}
    </Asking>
  );
}

/** The roles as ticks, each with what it means. */
export function RoleChoices({ id, roles, offered, onChange }: { id: string; roles: readonly OneRole[]; offered: readonly OneRole[]; onChange: (roles: OneRole[]) => void }) {
  return (
    <FieldGroup id={id} legend="Roles">
      <div className={styles.roles}>
        {offered.map((role) => (
          <Choice key={role} type="checkbox" id={`${id}-${role}`} hint={roleWords[role].means} checked={roles.includes(role)} onChange={(event) => onChange(event.target.checked ? [...roles, role] : roles.filter((each) => each !== role))}>
            {roleWords[role].name}
          </Choice>
        ))}
      </div>
    </FieldGroup>
  );
}
