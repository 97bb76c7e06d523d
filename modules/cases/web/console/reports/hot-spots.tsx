import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { casesContract } from '../../../contract.ts'
import { cases } from '../api.ts'
import { type Asked, casesAt } from './period.ts'
import { reportTexts } from './texts.ts'
import styles from './reports.module.css'

type Spots = ReplyOf<(typeof casesContract)['routes']['hotSpots']>
type Building = Spots['buildings'][number]

/** The buildings side by side as they stand, their floors coloured by how many cases came from them. @serves 4.10 */
export function HotSpots({ asked }: { asked: Asked }) {
  const t = useTexts(reportTexts)
  return (
    <Section title={t.spotsTitle}>
      <p className={styles.quiet}>{asked.projectId ? t.spotsHow : t.spotsChoose}</p>
      {asked.projectId && <Buildings asked={asked} projectId={asked.projectId} />}
    </Section>
  )
}

function Buildings({ asked, projectId }: { asked: Asked; projectId: string }) {
  const t = useTexts(reportTexts)
  const { data } = useQuery(cases.query.hotSpots({ query: { ...asked, projectId } }))
  if (!data) return <Skeleton lines={6} />
  if (data.buildings.length === 0) return <p className={styles.quiet}>{t.spotsNone}</p>
  const densest = Math.max(...data.buildings.flatMap(({ floors }) => floors.map(heatOf)))
  return (
    <>
      <ul className={styles.buildings}>
        {data.buildings.map((one) => (
          <Wall key={one.buildingId} building={one} asked={asked} densest={densest} />
        ))}
      </ul>
      <Shared commons={data.commons} asked={asked} />
    </>
  )
}

/** What owners share, the hottest first; a bar says how often. @serves S2-41 */
function Shared({ commons, asked }: { commons: Spots['commons']; asked: Asked }) {
  const t = useTexts(reportTexts)
  if (commons.length === 0) return null
  const most = Math.max(...commons.map(({ cases: count }) => count))
  const days = { openedFrom: asked.from, openedUntil: asked.until }
  return (
    <>
      <h3 className={styles.sharedTitle}>{t.sharedSpots}</h3>
      <ol className={styles.shared}>
        {commons.map(({ id, label, cases: count, open }) => (
          <li key={id}>
            <AppLink to={casesAt(asked, { commonId: id, ...days })}>{label}</AppLink>
            <span style={{ width: `${(count / most) * 100}%` }} />
            <small>{t.building(count, open)}</small>
          </li>
        ))}
      </ol>
    </>
  )
}

const heatOf = ({ cases: count, homes }: { cases: number; homes: number }) => (homes ? count / homes : 0)
/** Five strengths of colour, none for no case. */
const strengthOf = (heat: number, densest: number) => (heat === 0 ? 0 : Math.ceil((heat / densest) * 5))

function Wall({ building, asked, densest }: { building: Building; asked: Asked; densest: number }) {
  const t = useTexts(reportTexts)
  const { buildingId, building: name, floors, cases: count, open } = building
  const link = (floor?: number) =>
    casesAt(asked, {
      buildingId,
      openedFrom: asked.from,
      openedUntil: asked.until,
      ...(floor !== undefined && { floor: String(floor) }),
    })
  return (
    <li>
      <ol className={styles.wall} aria-label={name}>
        {floors.map((one) => (
          <li key={one.floor} data-heat={strengthOf(heatOf(one), densest)}>
            {one.cases > 0 && (
              <AppLink to={link(one.floor)} aria-label={t.spot(name, one.floor, one.cases, one.open)}>
                {one.cases}
              </AppLink>
            )}
          </li>
        ))}
      </ol>
      <AppLink to={link()}>{name}</AppLink>
      <small>{t.building(count, open)}</small>
    </li>
  )
}
