import type { Work } from '#platform/work/index.ts'
import type { CardOccasion } from '../channel-card.ts'

export interface ChannelCardRow {
  id: string
  projectId: string
  personId: string
  occasion: CardOccasion
  onDay: string
  at: Date
  adviser: string
  testedAt: Date | null
  testWords: string | null
  contactStaffId: string | null
  contactName: string | null
}

/** Cards of channels that customers were handed. */
export function channelCardStore(work: Work) {
  return {
    add: (row: ChannelCardRow) =>
      work.sql(
        `INSERT INTO disclosure.channel_card (id, project_id, person_id, occasion, on_day, at, adviser, tested_at, test_words,
           contact_staff_id, contact_name) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          row.id,
          row.projectId,
          row.personId,
          row.occasion,
          row.onDay,
          row.at,
          row.adviser,
          row.testedAt,
          row.testWords,
          row.contactStaffId,
          row.contactName,
        ],
      ),

    /** Those of a customer, the last one first. */
    ofPerson: (personId: string) =>
      work.sql<ChannelCardRow>(
        `SELECT c.id, c.project_id AS "projectId", c.person_id AS "personId", c.occasion, c.on_day AS "onDay", c.at, c.adviser,
                c.tested_at AS "testedAt", c.test_words AS "testWords", c.contact_staff_id AS "contactStaffId",
                c.contact_name AS "contactName"
           FROM disclosure.channel_card c WHERE c.person_id = $1 ORDER BY c.at DESC, c.id DESC`,
        [personId],
      ),
  }
}
