import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { AppLink } from '#design/link.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { type Commons, estate } from '../api.ts'
import { CommonForm, ParkingForm } from './common-forms.tsx'
import styles from './projects.module.css'
import { texts } from './texts.ts'

/** What owners share, and the parking spaces. @serves S2-41 */
export function CommonsSection({ projectId, edits }: { projectId: string; edits: boolean }) {
  const t = useTexts(texts)
  const { data } = useQuery(estate.query.listCommons({ params: { projectId } }))
  const { data: built } = useQuery(estate.query.listBuildings({ params: { projectId } }))
  const nameOf = (id: string | null) =>
    built?.buildings.find((building) => building.id === id)?.name ?? t.wholeProject
  if (!data || (!edits && isEmpty(data))) return null
  const add = (label: string, form: (ways: { done: () => void; close: () => void }) => ReactNode) =>
    edits && (
      <FormDialog label={label} icon="plus" iconOnly refreshes={['estate']}>
        {form}
      </FormDialog>
    )
  const shared = { projectId, buildings: built?.buildings ?? [] }
  return (
    <Section
      title={t.commons}
      aside={
        edits && <AppLink to={`/imports/new?kind=commons&projectId=${projectId}`}>{t.importCommons}</AppLink>
      }
    >
      <div className={styles.columns}>
        <Column
          title={t.parts}
          isLinked
          add={add(t.addPart, ({ done, close }) => (
            <CommonForm {...shared} of="part" onSent={done} onCancel={close} />
          ))}
          lines={data.parts.map(({ id, name, kind, buildingId, location }) => [
            id,
            name,
            [kind, nameOf(buildingId), location],
          ])}
        />
        <Column
          title={t.facilities}
          isLinked
          add={add(t.addFacility, ({ done, close }) => (
            <CommonForm {...shared} of="facility" onSent={done} onCancel={close} />
          ))}
          lines={data.facilities.map(({ id, name, kind, buildingId, installedOn }) => [
            id,
            name,
            [kind, nameOf(buildingId), installedOn],
          ])}
        />
        <Column
          title={t.parking}
          add={add(t.addParking, ({ done, close }) => (
            <ParkingForm projectId={projectId} onSent={done} onCancel={close} />
          ))}
          lines={parkingLines(data, t)}
        />
      </div>
    </Section>
  )
}

type Line = [key: string, name: string, about: (string | null)[]]

/** Spaces are many and alike: they are counted by tenure. */
function parkingLines({ parkingSpaces }: Commons, t: (typeof texts)['zh']): Line[] {
  const byTenure = Map.groupBy(parkingSpaces, ({ tenure }) => tenure)
  return [...byTenure].map(([tenure, { length }]) => [tenure, t.tenures[tenure], [t.parkingCount(length)]])
}

const isEmpty = (commons: Commons) => Object.values(commons).every(({ length }) => length === 0)

interface ColumnProps {
  title: string
  add: ReactNode
  lines: Line[]
  /** Each has a page of its own. */
  isLinked?: boolean
}

function Column({ title, add, lines, isLinked = false }: ColumnProps) {
  const t = useTexts(texts)
  return (
    <div>
      <h3>
        {title} {add}
      </h3>
      {lines.length === 0 && <p className={styles.faint}>{t.noCommons}</p>}
      <ul>
        {lines.map(([key, name, about]) => (
          <li key={key}>
            {isLinked ? <AppLink to={`/commons/${key}`}>{name}</AppLink> : name}{' '}
            <small>{about.filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
    </div>
  )
}
