export { createTestDatabase, dropTestDatabase, useTestDatabase, type TestDatabase, type TestDatabaseOptions } from './test-database.ts';
export { onServer, startTestServer, urlOfDatabase, type TestServer } from './test-server.ts';
export { aCampaign, aPerson, aRequest, aRequestAwaitingResponse, anAnsweredRequest, happen, type AboutRequest } from './builders.ts';
export { anApprovedVersion, type AboutVersion } from './approved-version.ts';
export { aPublishedDocument } from './published-document.ts';
export { programsOf15, startPostgres15, type DebianPostgres } from './debian-postgres.ts';
