import type { Db } from '@openvalve/db';
import { sql } from 'kysely';

/** What anybody would write first: the twenty best pages, each with its passage. It asks neither which documents are public nor how many there are. */
export const bareSearch = (db: Db, q: string) =>
  sql`
    select publication_id, number, ts_headline('english', words_text, websearch_to_tsquery('english', ${q}), 'MaxFragments=2, MaxWords=32, MinWords=14') from (
      select publication_id, number, words_text from published_page
      where search @@ websearch_to_tsquery('english', ${q})
      order by ts_rank_cd(search, websearch_to_tsquery('english', ${q})) desc limit 20
    ) best`.execute(db);
