import { sql, type Kysely } from 'kysely';

/*
 * What comes after the first letter: a request can wait for its fee, have a review, a complaint, a decision or an appeal, and
 * letters after the first say what they are for. A request that waits for its fee is as live as one that waits for its answer.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table foi_request drop constraint foi_request_stage_check;
    alter table foi_request add constraint foi_request_stage_check
      check (stage in ('draft', 'sending', 'awaiting_response', 'awaiting_clarification', 'awaiting_fee', 'answered', 'withdrawn'));

    create unique index foi_request_one_live_with_fee on foi_request (campaign_id, council_slug)
      where stage in ('sending', 'awaiting_response', 'awaiting_clarification', 'awaiting_fee');
    drop index foi_request_one_live;
    alter index foi_request_one_live_with_fee rename to foi_request_one_live;

    alter table foi_request
      -- The latest of what came after the answer, or in its place.
      add column aftermath text check (aftermath in ('review_asked', 'review_answered', 'complained', 'decided', 'appealed')),
      -- While a review has no answer: when it normally comes, which EIR does not say, and the most it may take.
      add column review_normally_by date,
      add column review_at_most_by date,
      -- What the ICO told the council to do, by when; not while an appeal of the council's suspends it.
      add column comply_by date,
      -- The last day to appeal; not once somebody has.
      add column appeal_by date,
      -- While the council waits for its fee: the last day to pay it.
      add column fee_lapses_after date,
      add constraint foi_request_fee_check check ((stage = 'awaiting_fee') = (fee_lapses_after is not null)),
      add constraint foi_request_review_check check (review_normally_by is null or review_at_most_by is not null);

    alter table message
      -- What a letter after the first is for, and what a complaint to the ICO is about.
      add column purpose text check (
        purpose in ('chaser', 'clarification_answer', 'extension_challenge', 'fee_query', 'internal_review', 'review_chaser', 'ico_complaint', 'other')
      ),
      add column about text check (about in ('silence', 'review_silent', 'refusal')),
      add constraint message_purpose_check_kind check (purpose is null or (kind = 'follow_up' and direction = 'outgoing')),
      add constraint message_about_check_purpose check (about is null or purpose = 'ico_complaint');
  `.execute(db);
}
