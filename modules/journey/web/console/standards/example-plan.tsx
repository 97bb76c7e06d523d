import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Checkbox, Segmented } from 'antd'
import { useState } from 'react'
import { addMonths } from '#platform/calendar/iso-date.ts'
import { localDateOf, usualZone } from '#platform/calendar/time-zone.ts'
import { DateField } from '#design/form/date-field.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import type { Tone } from '#design/plain/tone.ts'
import { useSay, useTexts } from '#design/texts.ts'
import { nameOfHome, searchHomes } from '#modules/estate/web/pick.ts'
import { type ExamplePlan, journey } from '../api.ts'
import { words } from '../words.ts'
import { exampleTexts } from './example-texts.ts'
import styles from './standards.module.css'

const days = ['signedOn', 'plannedDeliveryOn', 'deliveredOn', 'movedInOn'] as const
type Days = Partial<Record<(typeof days)[number], string>>

/** A home that was sold a good year ago and handed over in time: nearly every action falls due for it. */
function usualDays(): Days {
  const signedOn = localDateOf(new Date(), usualZone)
  const deliveredOn = addMonths(signedOn, 15)
  return { signedOn, plannedDeliveryOn: deliveredOn, deliveredOn, movedInOn: addMonths(deliveredOn, 1) }
}

type Body = NonNullable<Parameters<typeof journey.call.examplePlan>[0]>['body']
/** An action as it stands in the form, saved or not. */
export type Tried = NonNullable<Body['tried']>
/** What a form says now, saved or not. */
export type Attempt = Pick<Body, 'tried' | 'triedSettings'>

interface ExamplePlanProps {
  standardId: string
  attempt?: Attempt | undefined
}

/** The plan of a home under a version, beside the version in force; by a real home, or by days as typed. */
export function ExamplePlanView({ standardId, attempt }: ExamplePlanProps) {
  const t = useTexts(exampleTexts)
  const [by, setBy] = useState<'home' | 'days'>('days')
  const [homeId, setHome] = useState<string>()
  const [typed, setTyped] = useState<Days>(usualDays)
  const example = by === 'home' ? { homeId } : typed
  const isAsked = Object.values(example).some(Boolean)
  const { data, error } = useQuery({
    queryKey: ['journey', 'examplePlan', standardId, example, attempt],
    queryFn: () => journey.call.examplePlan({ params: { standardId }, body: { ...example, ...attempt } }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  })
  return (
    <div className={styles.example}>
      {!attempt && <p className={styles.quiet}>{t.hint}</p>}
      <Segmented
        aria-label={t.by}
        value={by}
        onChange={setBy}
        options={[
          { value: 'days', label: t.byDays },
          { value: 'home', label: t.byHome },
        ]}
      />
      {by === 'home' ? (
        <EntityPicker
          label={t.home}
          value={homeId}
          onChange={setHome}
          search={searchHomes}
          labelOf={nameOfHome}
        />
      ) : (
        <div className={styles.row}>
          {days.map((day) => (
            <DateField
              key={day}
              label={t[day]}
              value={typed[day]}
              onChange={(value) => setTyped({ ...typed, [day]: value })}
            />
          ))}
        </div>
      )}
      {error && <ErrorState title={error.message} />}
      {!isAsked && <EmptyState icon="home" title={t.choose} />}
      {isAsked && !data && !error && <Skeleton lines={8} />}
      {isAsked && data && <Plan plan={data} attempt={attempt} />}
    </div>
  )
}

const tones: Record<ExamplePlan['lines'][number]['what'], Tone> = {
  same: 'idle',
  added: 'done',
  removed: 'late',
  moved: 'act',
  changed: 'info',
}

function Plan({ plan: { lines }, attempt }: { plan: ExamplePlan; attempt: Attempt | undefined }) {
  const t = useTexts(exampleTexts)
  const w = useTexts(words)
  const say = useSay()
  const [isShort, setShort] = useState(attempt !== undefined)
  const tried = attempt?.tried
  const isTried = ({ key }: ExamplePlan['lines'][number]) => key === tried?.key
  const different = lines.filter(({ what }) => what !== 'same')
  const isNone = tried && !lines.some((line) => isTried(line) && line.what !== 'removed')
  const shown = isShort ? lines.filter((line) => line.what !== 'same' || isTried(line)) : lines
  if (lines.length === 0) return <EmptyState icon="calendar" title={t.none} hint={t.noneHint} />
  return (
    <>
      <div className={styles.row}>
        <output>{t.count(lines.length, different.length)}</output>
        <Checkbox checked={isShort} onChange={({ target }) => setShort(target.checked)}>
          {t.onlyDifferent}
        </Checkbox>
      </div>
      {isNone && (
        <p className={styles.sentence}>
          {['person', 'project'].includes(tried.subject) ? t.notOfHome : t.notPlanned}
        </p>
      )}
      {shown.length === 0 && <EmptyState icon="calendar" title={t.noDifference} />}
      <ol className={styles.plan}>
        {shown.map(({ key, occurrence, title, what, dueFrom, dueOn, wasDueOn, performer }) => (
          <li
            key={`${key} ${occurrence} ${dueOn} ${what}`}
            data-what={what}
            data-tried={key === tried?.key || undefined}
          >
            <span className={styles.day}>
              {dueFrom !== dueOn && (
                <>
                  <DateText date={dueFrom} /> {t.until}{' '}
                </>
              )}
              <DateText date={dueOn} />
              {wasDueOn && (
                <>
                  {' '}
                  <s>
                    <DateText date={wasDueOn} />
                  </s>
                </>
              )}
            </span>
            <span>
              <span className={styles.key}>{key}</span>
              {say(title)}
              {occurrence > 1 && ` · ${occurrence}`}
              <span className={styles.quiet}> {w.roles[performer] ?? performer}</span>
            </span>
            {what !== 'same' && <StatusTag tone={tones[what]}>{t.whats[what]}</StatusTag>}
          </li>
        ))}
      </ol>
    </>
  )
}
