import { useQuery } from '@tanstack/react-query'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { construction, type OpenDay } from './api.ts'
import styles from './construction.module.css'
import { OpenDayDeeds } from './open-day-deeds.tsx'
import { OpenDayNext } from './open-day-next.tsx'
import { texts } from './open-day-texts.ts'
import { Slots } from './slots.tsx'
import { toneOfOpenDay } from './tones.ts'

/** One open day: slots and places, who comes, what was found. @serves S0-53, 3.3 */
export default function OpenDayPage() {
  const { openDayId } = useRouteParams('openDayId')
  const { data, error } = useQuery(construction.query.getOpenDay({ params: { openDayId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded openDay={data} /> : <Skeleton lines={10} />
}

function Loaded({ openDay }: { openDay: OpenDay }) {
  const t = useTexts(texts)
  const { id, title, state, projectId, projectName, phaseName, findings, unanswered } = openDay
  return (
    <RecordPage
      back={{ to: '/construction/open-days', label: t.title }}
      title={title}
      status={<StatusTag tone={toneOfOpenDay[state]}>{t.states[state]}</StatusTag>}
      hint={openDay.meetingPlace}
      facts={[
        { label: t.project, value: <AppLink to={`/construction/plans/${projectId}`}>{projectName}</AppLink> },
        { label: t.phase, value: phaseName ?? t.whole },
        { label: t.heldOn, value: <DateText date={openDay.heldOn} /> },
        { label: t.bookUntil, value: <DateText date={openDay.bookUntil} /> },
        ...(state === 'draft'
          ? []
          : [
              { label: t.invited, value: openDay.invited },
              { label: t.bookings, value: openDay.bookings },
              { label: t.waiting, value: openDay.waiting },
              { label: t.joined, value: openDay.joined },
              { label: t.findings, value: findings },
              { label: t.unanswered, value: unanswered },
            ]),
        ...(openDay.cancelReason ? [{ label: t.reason, value: openDay.cancelReason }] : []),
      ]}
      actions={<OpenDayDeeds openDay={openDay} />}
      next={<OpenDayNext openDay={openDay} />}
      related={
        state !== 'draft' && (
          <Section title={t.visitors}>
            <div className={styles.stack}>
              <AppLink to={`/construction/open-days/${id}/bookings`}>{t.visitors}</AppLink>
              <AppLink to={`/construction/findings?openDayId=${id}`}>{t.findingsLink}</AppLink>
            </div>
          </Section>
        )
      }
    >
      <Section title={t.slots}>
        <Slots slots={openDay.slots} />
      </Section>
      <Section title={t.detail}>
        <p className={styles.words}>{openDay.words}</p>
      </Section>
      <Section title={t.safety}>
        <p className={styles.words}>{openDay.safetyWords}</p>
      </Section>
      <History
        name="construction.openDayHistory"
        of={id}
        ask={(query) => construction.call.openDayHistory({ params: { openDayId: id }, query })}
      />
    </RecordPage>
  )
}
