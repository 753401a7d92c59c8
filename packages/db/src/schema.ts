import type { AgreementTable, ReportedFindingTable } from './tables/agreements.ts';
import type { CampaignTable, ClaimTable, GuardPassTable } from './tables/campaigns.ts';
import type { AttachmentTable, CaughtMailTable, DeliveryAttemptTable, MessageTable } from './tables/correspondence.ts';
import type { AnsweringBodyTable, CouncilAddressTable, CouncilTable, FormerCouncilTable, RegisterLoadTable } from './tables/councils.ts';
import type { ActionLogTable, PublishedLinkTable, StoredFileTable } from './tables/documents.ts';
import type { CaseEventTable, FoiRequestTable, RequestPaperTable } from './tables/requests.ts';
import type { AccountTable, InvitationTable, PersonTable, SessionTable, VerificationTable } from './tables/volunteers.ts';

/** The list of tables. */
export type Schema = {
  answering_body: AnsweringBodyTable;
  council: CouncilTable;
  former_council: FormerCouncilTable;
  council_address: CouncilAddressTable;
  register_load: RegisterLoadTable;
  agreement: AgreementTable;
  reported_finding: ReportedFindingTable;
  person: PersonTable;
  session: SessionTable;
  account: AccountTable;
  verification: VerificationTable;
  invitation: InvitationTable;
  campaign: CampaignTable;
  claim: ClaimTable;
  guard_pass: GuardPassTable;
  foi_request: FoiRequestTable;
  request_paper: RequestPaperTable;
  case_event: CaseEventTable;
  message: MessageTable;
  attachment: AttachmentTable;
  delivery_attempt: DeliveryAttemptTable;
  caught_mail: CaughtMailTable;
  stored_file: StoredFileTable;
  published_link: PublishedLinkTable;
  action_log: ActionLogTable;
};
