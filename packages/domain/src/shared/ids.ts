import { z } from 'zod';

/** One FOI request, with its own case file. */
export const RequestId = z.uuid().brand<'RequestId'>();
export type RequestId = z.infer<typeof RequestId>;

/** One item of correspondence, out or in. */
export const MessageId = z.uuid().brand<'MessageId'>();
export type MessageId = z.infer<typeof MessageId>;

/** One letter asked of many councils. */
export const CampaignId = z.uuid().brand<'CampaignId'>();
export type CampaignId = z.infer<typeof CampaignId>;

/** A person with an account: a volunteer, and in law the applicant of their own requests. */
export const PersonId = z.uuid().brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

/** A council's short name in addresses: `bath-and-north-east-somerset`. */
export const CouncilSlug = z.string().regex(/^[a-z][a-z-]*[a-z]$/).brand<'CouncilSlug'>();
export type CouncilSlug = z.infer<typeof CouncilSlug>;

/** One mail that came, as bytes: on each request it belongs to it is a message of its own. */
export const IncomingMailId = z.uuid().brand<'IncomingMailId'>();
export type IncomingMailId = z.infer<typeof IncomingMailId>;

/** A file a council gave us, on its way to being public: its bytes stay as they came, copies are made from them. */
export const DocumentId = z.uuid().brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;

/** A copy of a document that we made: sanitised, redacted or rebuilt from values. */
export const VersionId = z.uuid().brand<'VersionId'>();
export type VersionId = z.infer<typeof VersionId>;

/** One publishing of one version. Published again, it is another. */
export const PublicationId = z.uuid().brand<'PublicationId'>();
export type PublicationId = z.infer<typeof PublicationId>;
