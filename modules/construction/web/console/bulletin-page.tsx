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
import { MilestoneBar } from '../parts/milestone-bar.tsx'
import { type Bulletin, construction } from './api.ts'
import { Attachments } from './attachments.tsx'
import { BulletinDeeds } from './bulletin-deeds.tsx'
import { BulletinNext } from './bulletin-next.tsx'
import { texts } from './bulletin-texts.ts'
import styles from './construction.module.css'
import { toneOfBulletin } from './tones.ts'

/** How often the page looks while messages are leaving, in milliseconds. */
const lookEvery = 1500

/** A bulletin as its buyers see it, and how far it went out. @serves S0-20, 3.1, 3.5 */
export default function BulletinPage() {
  const { bulletinId } = useRouteParams('bulletinId')
  const { data, error } = useQuery({
    ...construction.query.getBulletin({ params: { bulletinId } }),
    refetchInterval: ({ state }) => (state.data && state.data.told < state.data.total ? lookEvery : false),
  })
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded bulletin={data} /> : <Skeleton lines={10} />
}

function Loaded({ bulletin }: { bulletin: Bulletin }) {
  const t = useTexts(texts)
  const { id, title, state, edition, projectId, projectName, phaseId, bars, total, told, read } = bulletin
  const phaseName = phaseId ? (bars.find((bar) => bar.phaseId === phaseId)?.phaseName ?? '') : t.whole
  return (
    <RecordPage
      back={{ to: '/construction/bulletins', label: t.title }}
      title={title}
      status={<StatusTag tone={toneOfBulletin[state]}>{t.states[state]}</StatusTag>}
      hint={edition > 1 ? t.edition(edition) : undefined}
      facts={[
        { label: t.project, value: <AppLink to={`/projects/${projectId}`}>{projectName}</AppLink> },
        { label: t.phase, value: phaseName },
        { label: t.writtenBy, value: bulletin.writtenBy },
        ...(bulletin.sentOn ? [{ label: t.sentOn, value: <DateText date={bulletin.sentOn} /> }] : []),
        ...(total > 0
          ? [
              { label: t.total, value: total },
              { label: t.toldCount, value: told },
              { label: t.readCount, value: read },
            ]
          : []),
      ]}
      actions={<BulletinDeeds bulletin={bulletin} />}
      next={<BulletinNext bulletin={bulletin} />}
      related={<Related bulletin={bulletin} />}
    >
      <Section title={t.preview}>
        <Preview bulletin={bulletin} />
      </Section>
      <History
        name="construction.bulletinHistory"
        of={id}
        ask={(query) => construction.call.bulletinHistory({ params: { bulletinId: id }, query })}
      />
    </RecordPage>
  )
}

function Preview({ bulletin: { body, channels, photos, bars } }: { bulletin: Bulletin }) {
  const t = useTexts(texts)
  return (
    <div className={styles.stack}>
      <Attachments label={t.photos} attached={photos} />
      <p className={styles.words}>{body}</p>
      {bars.map(({ phaseId, phaseName, expectedOn, milestones }) => (
        <div key={phaseId} className={styles.stack}>
          <p className={styles.quiet}>
            {phaseName} · {t.expected} {expectedOn ? <DateText date={expectedOn} /> : '—'}
          </p>
          <MilestoneBar phase={phaseName} milestones={milestones} />
        </div>
      ))}
      <p className={styles.words}>
        <b>{t.channels}</b> {channels}
      </p>
    </div>
  )
}

function Related({ bulletin }: { bulletin: Bulletin }) {
  const t = useTexts(texts)
  const { id, corrects, correctedBy, projectId, total } = bulletin
  return (
    <Section title={t.list}>
      <div className={styles.stack}>
        {total > 0 && <AppLink to={`/construction/bulletins/${id}/recipients`}>{t.listLink}</AppLink>}
        <AppLink to={`/construction/plans/${projectId}`}>{t.planLink}</AppLink>
        {correctedBy && <AppLink to={`/construction/bulletins/${correctedBy}`}>{t.correctedBy}</AppLink>}
        {corrects && <AppLink to={`/construction/bulletins/${corrects}`}>{t.corrects}</AppLink>}
      </div>
    </Section>
  )
}
