import { boardRowsShown, csvText, type BoardBucket, type BoardFilter, type PersonId } from '@openvalve/domain';
import type { BoardRow, BoardView } from '../campaigns/views.ts';
import { aftermathWords, outcomeWords, requestLink, type Table } from './table.ts';

const bucketWords: Record<BoardBucket, string> = {
  nobody: 'Nobody yet', draft: 'Draft', sending: 'Sending', waiting: 'Waiting', late: 'Waiting, late', question: 'Question: clock stopped', fee: 'Fee: clock stopped', answered: 'Answered',
};

const heading = [
  'Council', 'Region', 'Stage', 'Received on', 'Due on', 'Working day', 'Working days late', 'Due today', 'Unread messages', 'Outcome', 'Answered on', 'After the answer', 'Fee to be paid by', 'Review at most by', 'To do as the ICO said by', 'Appeal by', 'Held until', 'Volunteer', 'Request',
];

/** The board as it is shown, filters and order included: people by name, as on the screen, and never by address. */
export function boardTable(board: BoardView, { filter, me, baseUrl }: { filter: BoardFilter; me: PersonId; baseUrl: string }): Table {
  const rows = boardRowsShown(board.rows, filter, me).map((row) => line(row, baseUrl));
  return { name: `${board.campaign.slug}-board-${board.today}`, text: csvText(heading, rows) };
}

const line = (row: BoardRow, baseUrl: string) => [
  row.name, row.region, bucketWords[row.bucket], row.receivedOn, row.dueOn, row.day, row.bucket === 'late' ? row.daysLate : null, row.dueToday, row.unclassified, outcomeWords(row.outcome), row.answeredOn,
  row.aftermath && aftermathWords[row.aftermath], row.feeLapsesAfter, row.reviewAtMostBy, row.complyBy, row.appealBy, row.claimUntil, row.volunteer?.name, row.requestId === null ? null : requestLink(baseUrl, row.requestId),
];
