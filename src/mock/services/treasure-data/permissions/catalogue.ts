import type { Permissions } from './permissions.ts'

type Key = keyof Permissions
type EntryOf<K extends Key> = NonNullable<Permissions[K]>[number]

/** What the entries under a key hold: one of the operations, and the name of what it is about, as text. */
interface Row<K extends Key> {
  readonly operations: readonly EntryOf<K>['operation'][]
  /** The field that must name it. */
  readonly names?: 'id' | 'name' | 'audience_id'
  /** The field that may. */
  readonly mayName?: 'ids' | 'column_identifiers' | 'audience_id' | 'project_id'
}

/** The keys of permissions, as the spec has them. */
export const catalogue: { readonly [K in Key]-?: Row<K> } = {
  WorkflowProject: { operations: ['view', 'run', 'edit'] },
  WorkflowProjectLevel: { operations: ['view', 'run', 'edit'], names: 'name' },
  WorkflowRestrictedOperators: { operations: ['edit'] },
  Segmentation: { operations: ['full'] },
  PersonalizationStudio: { operations: ['full'] },
  MasterSegmentConfigs: { operations: ['view', 'edit', 'owner_manage'] },
  MasterSegmentConfig: { operations: ['view', 'edit'], names: 'id' },
  MasterSegmentColumn: { operations: ['view_clear', 'view_pii', 'blocked'], mayName: 'column_identifiers' },
  MasterSegmentAllColumns: {
    operations: ['view_clear', 'view_pii', 'blocked_only_for_migration_purpose'],
    mayName: 'audience_id',
  },
  CookieConsent: { operations: ['view', 'edit', 'full'] },
  SegmentAllFolders: { operations: ['view', 'edit'], names: 'audience_id' },
  SegmentFolder: { operations: ['view', 'edit'], names: 'id' },
  Profiles: { operations: ['view'], names: 'audience_id' },
  ProfilesApiToken: { operations: ['full'], names: 'audience_id' },
  ActivationTemplate: { operations: ['view', 'full', 'template_access'] },
  Authentications: { operations: ['use_limited', 'use', 'full', 'owner_manage'], mayName: 'ids' },
  Sources: { operations: ['restricted', 'full'] },
  Destinations: { operations: ['restricted', 'full'] },
  Databases: {
    operations: ['query', 'edit', 'import', 'manage', 'owner_manage', 'download'],
    mayName: 'ids',
  },
  UniversalConsent: { operations: ['full'] },
  TrafficControls: { operations: ['full', 'view'] },
  TrafficControl: { operations: ['full', 'view'], names: 'audience_id' },
  Journeys: { operations: ['full', 'edit', 'view'] },
  Journey: { operations: ['full', 'edit', 'view'], names: 'audience_id' },
  LlmProject: {
    operations: ['full', 'edit', 'chat', 'publish_internal_integration', 'publish_external_integration'],
    mayName: 'project_id',
  },
  RawDataAccess: { operations: ['query'], mayName: 'audience_id' },
}
