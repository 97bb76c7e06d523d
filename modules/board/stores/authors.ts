import { findPersonByPhone, phonesOf } from '#modules/customers/index.ts'
import type { Actor, Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import type { AuthorRow, BoardTables } from '../tables.ts'

/** How somebody is known: a resident who signed in, or a phone that was proved. */
export interface Speaker {
  actor: Actor
  phone: string | null
}

interface Known {
  key: string
  phone: string | null
  personId: string | null
}

/** In system work alone: nobody else sees who speaks. */
export function authorStore(work: Work) {
  const db = work.tables<BoardTables>()
  const { keyring } = work.services
  const known = async ({ actor, phone: proven }: Speaker): Promise<Known | null> => {
    const personId = actor.kind === 'resident' ? actor.id : null
    const phone = personId ? ((await phonesOf(work, [personId])).get(personId) ?? null) : proven
    if (phone) return { key: keyring.blindIndex('phone of the board', phone), phone, personId }
    return personId ? { key: keyring.blindIndex('person of the board', personId), phone, personId } : null
  }
  return {
    /** Whoever speaks, locked, so that what is counted of one is counted once; refused without a phone. */
    async take(speaker: Speaker): Promise<AuthorRow> {
      const found = await known(speaker)
      if (!found) throw refusals.phoneNeeded()
      const { key, phone } = found
      const person = found.personId ?? (phone && (await findPersonByPhone(work, phone))?.personId) ?? null
      const [row] = await work.sql<AuthorRow>(
        `INSERT INTO board.author AS a (id, key, phone_sealed, person_id, created_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (key) DO UPDATE SET person_id = coalesce(excluded.person_id, a.person_id) RETURNING *`,
        [work.newId(), key, phone && keyring.encrypt(phone), person, work.now],
      )
      return row!
    },

    /** The same without leaving a trace; null for somebody who never spoke. */
    async find(speaker: Speaker): Promise<AuthorRow | null> {
      const found = await known(speaker)
      if (!found) return null
      return (
        (await db.selectFrom('board.author').selectAll().where('key', '=', found.key).executeTakeFirst()) ??
        null
      )
    },

    isKnown: async (speaker: Speaker) => (await known(speaker)) !== null,

    byId: (id: string) =>
      db.selectFrom('board.author').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),

    keepNickname: (id: string, nickname: string) =>
      db.updateTable('board.author').set({ nickname }).where('id', '=', id).execute(),

    followers: (postId: string) =>
      db
        .selectFrom('board.follower as f')
        .innerJoin('board.author as a', 'a.id', 'f.author_id')
        .selectAll('a')
        .where('f.post_id', '=', postId)
        .execute(),
  }
}
