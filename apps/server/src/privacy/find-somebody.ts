import { findPerson, findPersonByEmail, type Db } from '@openvalve/db';
import { PersonId } from '@openvalve/domain';

/** The person an operator means: by mail address, or by id where the address is erased. */
export function findSomebody(db: Db, who: string): ReturnType<typeof findPerson> {
  const personId = PersonId.safeParse(who.trim());
  return personId.success ? findPerson(db, personId.data) : findPersonByEmail(db, who);
}
