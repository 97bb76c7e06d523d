import type { Work } from '#platform/work/index.ts'
import type { ChannelRow, ChannelsTables, ConversationRow, LetterRow, MailboxRow } from './tables.ts'

interface Standing {
  uidValidity: string | null
  uid: number
  lookedAt: Date
}

/** How a look went: read so far, or what stood in the way and at which letter. */
export interface Look {
  uidValidity?: string | undefined
  uid?: number | undefined
  fault?: string
  stuckAt?: number | undefined
}

/** Letters, conversations and how mailboxes stand; channels themselves are kept by `actions/keep-channel.ts`. */
export function channelStore(work: Work) {
  const db = work.tables<ChannelsTables>()
  return {
    byId: async (id: string): Promise<ChannelRow | null> =>
      (await db.selectFrom('channels.channel').selectAll().where('id', '=', id).executeTakeFirst()) ?? null,

    openMailboxes: () =>
      work.sql<Pick<ChannelRow, 'id'>>(
        `SELECT id FROM channels.channel WHERE kind = 'mailbox' AND is_on ORDER BY id`,
        [],
      ),

    ownAddresses: async (): Promise<string[]> =>
      (
        await work.sql<{ address: string }>(`SELECT address FROM channels.channel WHERE kind = 'mailbox'`, [])
      ).map(({ address }) => address),

    /** The mailbox that speaks for a project, for answers to those who did not write to one. */
    mailboxFor: async (projectId: string): Promise<MailboxRow | null> => {
      const [row] = await work.sql<MailboxRow>(
        `SELECT * FROM channels.channel WHERE kind = 'mailbox' AND is_on AND (project_id = $1 OR $1 = ANY (project_ids))
          ORDER BY project_id = $1 DESC, id LIMIT 1`,
        [projectId],
      )
      return row ?? null
    },

    /** How far a mailbox was read, and when it was last looked into. */
    standingOf: async (channelId: string): Promise<Standing | null> => {
      const [row] = await work.sql<Standing>(
        `SELECT uid_validity AS "uidValidity", uid, looked_at AS "lookedAt" FROM channels.standing WHERE channel_id = $1`,
        [channelId],
      )
      return row ?? null
    },

    /** Writes down how a look into a mailbox went; says how often it has stumbled over the same letter. */
    noteLook: async (
      { id, project_id }: Pick<ChannelRow, 'id' | 'project_id'>,
      look: Look,
    ): Promise<number> => {
      const { uidValidity = null, uid = null, fault = null, stuckAt = null } = look
      const [row] = await work.sql<{ tries: number }>(
        'SELECT channels.note_look($1, $2, $3, $4, $5, $6, $7) AS tries',
        [id, project_id, work.now, uidValidity, uid, fault, stuckAt],
      )
      return row!.tries
    },

    isKnown: async (channelId: string, messageId: string): Promise<boolean> =>
      (
        await work.sql('SELECT 1 FROM channels.letter WHERE channel_id = $1 AND message_id = $2', [
          channelId,
          messageId,
        ])
      ).length > 0,

    addLetter: async (row: Partial<LetterRow> & Omit<LetterRow, keyof typeof absent>): Promise<void> => {
      await db
        .insertInto('channels.letter')
        .values({ ...absent, ...row })
        .execute()
    },

    /** The case that one of these letters belongs to. */
    caseOfLetters: async (messageIds: readonly string[]): Promise<string | null> => {
      const [row] = await work.sql<{ caseId: string }>(
        `SELECT case_id AS "caseId" FROM channels.letter WHERE message_id = ANY ($1) AND case_id IS NOT NULL
          ORDER BY id DESC LIMIT 1`,
        [messageIds],
      )
      return row?.caseId ?? null
    },

    lettersOf: (caseId: string) =>
      work.sql<Pick<LetterRow, 'direction' | 'message_id' | 'subject_sealed'>>(
        'SELECT direction, message_id, subject_sealed FROM channels.letter WHERE case_id = $1 ORDER BY id',
        [caseId],
      ),

    receiptsSince: async (addressIndex: string, since: Date): Promise<number> => {
      const [row] = await work.sql<{ count: number }>(
        `SELECT count(*)::integer AS count FROM channels.letter
          WHERE address_index = $1 AND nature = 'receipt' AND at > $2`,
        [addressIndex, since],
      )
      return row!.count
    },

    addConversation: async (
      row: Partial<ConversationRow> & Omit<ConversationRow, keyof typeof unknown>,
    ): Promise<void> => {
      await db
        .insertInto('channels.conversation')
        .values({ ...unknown, ...row })
        .execute()
    },

    conversationOf: async (caseId: string): Promise<ConversationRow | null> =>
      (await db
        .selectFrom('channels.conversation')
        .selectAll()
        .where('case_id', '=', caseId)
        .executeTakeFirst()) ?? null,

    /** The conversation of that number, if this address leads it: a number alone opens no case of others. */
    conversationWith: async (addressIndex: string, number: string): Promise<ConversationRow | null> => {
      const [row] = await work.sql<ConversationRow>(
        'SELECT * FROM channels.conversation WHERE address_index = $1 AND number = $2',
        [addressIndex, number],
      )
      return row ?? null
    },

    lastOfThread: async (channelId: string, thread: string): Promise<ConversationRow | null> => {
      const [row] = await work.sql<ConversationRow>(
        `SELECT * FROM channels.conversation WHERE channel_id = $1 AND thread = $2 ORDER BY started_at DESC LIMIT 1`,
        [channelId, thread],
      )
      return row ?? null
    },
  }
}

const absent = {
  case_id: null,
  address_sealed: null,
  address_index: null,
  subject_sealed: null,
  words: null,
  file_id: null,
  uid_validity: null,
  uid: null,
}

const unknown = {
  thread: null,
  address_sealed: null,
  address_index: null,
  address_hint: null,
  origin_index: null,
}
