import type { VersionId } from '@openvalve/domain';

/** The pages of a copy, for whoever leafs through it. */
export type CopyPagesView = { versionId: VersionId; number: number; pages: { number: number; label: string | null; width: number; height: number; isSheet: boolean }[] };
