import { type HomeCard, homesById } from '#modules/estate/index.ts'
import { maskPhone } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { HoldingKind } from '../holding.ts'
import type { Sex } from '../person.ts'
import { tenureSegmentOf } from '../tenure-segment.ts'
import { today } from '../today.ts'

export interface LineRow {
  id: string
  name: string
  sex: Sex | null
  phoneSealed: string | null
  completeness: number
  createdAt: Date
  held: { homeId: string; kind: HoldingKind; movedInOn: string | null }[]
}

/** Columns of a person `p` for a line in a list, with the homes held now; `$day` is the place of today's date. */
export const lineColumns = (
  day: string,
) => `p.id, p.name, p.sex, p.phone_sealed AS "phoneSealed", p.completeness, p.created_at AS "createdAt",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('homeId', h.home_id, 'kind', h.kind, 'movedInOn', u.moved_in_on) ORDER BY h.from_on, h.id), '[]')
     FROM customers.holding h JOIN customers.household u ON u.id = h.household_id
    WHERE h.person_id = ANY (ARRAY(SELECT m.id FROM customers.person m WHERE m.survivor_id = p.id))
      AND h.from_on <= ${day} AND (h.until_on IS NULL OR h.until_on > ${day})) AS held`

/** Lines with the labels of their homes; one statement, none where the homes are known already. */
export async function presentLines<Row extends LineRow>(
  work: Work,
  rows: readonly Row[],
  known: ReadonlyMap<string, HomeCard> = new Map(),
) {
  const wanted = rows.flatMap(({ held }) => held.map(({ homeId }) => homeId)).filter((id) => !known.has(id))
  const homes = new Map([...known, ...(await homesById(work, wanted))])
  return rows.map(({ phoneSealed, held, ...row }) => ({
    ...row,
    maskedPhone: phoneSealed && maskPhone(work.services.keyring.decrypt(phoneSealed)),
    segment: tenureSegmentOf(
      held.filter(({ kind }) => kind === 'owner' || kind === 'coOwner').map(({ movedInOn }) => movedInOn),
      today(work),
    ),
    homes: held.flatMap(({ homeId, kind }) => {
      const home = homes.get(homeId)
      return home ? [{ id: homeId, label: home.label, kind }] : []
    }),
  }))
}
