import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { AppLink } from '#design/link.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { useNow } from '#design/plain/now.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { localDateOf, usualZone } from '#platform/calendar/time-zone.ts'
import { type NodeLine, organization } from '../api.ts'
import styles from './calendar.module.css'
import { DayDialog } from './day-dialog.tsx'
import { OfficeHours } from './office-hours.tsx'
import { OwnDays } from './own-days.tsx'
import { texts } from './texts.ts'
import { type PublicKind, monthsOf } from './year.ts'
import { YearView } from './year-view.tsx'

interface Address {
  cityId?: string
  year?: string
}

/** The year of a city: workdays, weekends, public holidays, make-up workdays, and where the city does otherwise. @serves 2.0 */
export default function CalendarPage() {
  const t = useTexts(texts)
  const address = useSearch({ strict: false }) as Address
  const navigate = useNavigate()
  const now = useNow()
  const { data, error } = useQuery(organization.query.listNodes())
  const cities = data?.nodes.filter(({ kind }) => kind === 'cityCompany') ?? []
  const city =
    cities.find(({ id }) => id === address.cityId) ?? cities.find(({ inReach }) => inReach) ?? cities[0]
  const today = localDateOf(now, city?.timezone ?? usualZone)
  const year = Number(address.year ?? today.slice(0, 4))
  const show = (change: Address) =>
    void navigate({ to: '.', search: { ...address, ...change } as never, replace: true })
  const choices = city && (
    <div className={styles.choices}>
      <Select
        aria-label={t.city}
        className={styles.city}
        value={city.id}
        showSearch={{ optionFilterProp: 'label' }}
        options={cities.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(cityId: string) => show({ cityId })}
      />
      <Button
        aria-label={t.earlier}
        icon={<Icon name="left" size={15} />}
        disabled={year <= 2004}
        onClick={() => show({ year: String(year - 1) })}
      />
      <output className={styles.number}>{t.year(year)}</output>
      <Button
        aria-label={t.later}
        icon={<Icon name="right" size={15} />}
        disabled={year >= 2999}
        onClick={() => show({ year: String(year + 1) })}
      />
    </div>
  )
  return (
    <>
      <PageHead title={t.title} hint={t.hint} actions={choices} />
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={12} />}
      {data && !city && (
        <EmptyState
          icon="calendar"
          title={t.noCity}
          hint={t.noCityHint}
          action={<AppLink to="/organization">{t.toOrganization}</AppLink>}
        />
      )}
      {city && <CityYear city={city} year={year} today={today} />}
    </>
  )
}

function CityYear({ city, year, today }: { city: NodeLine; year: number; today: string }) {
  const t = useTexts(texts)
  const may = useMay()
  const [opened, setOpened] = useState<string | null>(null)
  const { data, error } = useQuery(
    organization.query.listOwnDays({ params: { nodeId: city.id }, query: { year } }),
  )
  if (error) return <ErrorState title={error.message} />
  if (!data) return <Skeleton lines={12} />
  const months = monthsOf(year, data)
  const mayEdit = city.inReach && may('organization.edit')
  const days = months.flatMap((month) => month.days)
  const day = days.find(({ on }) => on === opened)
  return (
    <>
      {!data.isCovered && <p className={styles.note}>{t.notCovered}</p>}
      <OfficeHours city={city} hours={data.officeHours} mayEdit={mayEdit} />
      <Legend />
      <YearView months={months} today={today} onOpen={setOpened} />
      <OwnDays days={days.filter(({ own }) => own)} mayEdit={mayEdit} onOpen={setOpened} />
      {day && <DayDialog nodeId={city.id} day={day} mayEdit={mayEdit} onClose={() => setOpened(null)} />}
    </>
  )
}

const kinds: readonly PublicKind[] = ['workday', 'weekend', 'holiday', 'makeUpWorkday']

function Legend() {
  const t = useTexts(texts)
  return (
    <ul className={styles.legend}>
      {kinds.map((kind) => (
        <li key={kind}>
          <i className={styles.swatch} data-kind={kind} /> {t.kinds[kind]}
        </li>
      ))}
      <li>
        <i className={styles.swatch} data-own="" /> {t.own}
      </li>
    </ul>
  )
}
