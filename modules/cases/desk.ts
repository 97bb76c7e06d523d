/** The parts of the inbox: all in reach, what I own, what my departments have a part in, and what calls for me. */
export const inboxParts = ['reach', 'mine', 'department', 'unread', 'mentioned', 'drafts'] as const
export type InboxPart = (typeof inboxParts)[number]

/** Words that are kept for their author until they are sent. */
export const draftKinds = ['reply', 'note', 'progress'] as const
export type DraftKind = (typeof draftKinds)[number]

/** What can be done to many cases at once. */
export const bulkDeeds = ['assign', 'takeOver', 'classify', 'handOver'] as const
export type BulkDeed = (typeof bulkDeeds)[number]

/** So many cases at a time; a person looks at no more. */
export const mostInBulk = 200
