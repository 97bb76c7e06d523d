import { useQuery } from '@tanstack/react-query'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { AppLink, useGo, useRouteParams } from '#design/link.tsx'
import { PhotoGrid } from '#design/plain/photo-grid.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { disclosure, type PosterPlace } from './api.ts'
import { asPhotos } from './as-photos.ts'
import styles from './disclosure.module.css'
import { ChangePlace, HangPoster } from './poster-place-deeds.tsx'
import { posterTexts } from './poster-texts.ts'
import { toneOfPlace } from './tones.ts'

/** One place: which edition hangs there, and the photos that it does. @serves S3-41, S0-17 */
export default function PosterPlacePage() {
  const { placeId } = useRouteParams('placeId')
  const { data, error } = useQuery(disclosure.query.getPosterPlace({ params: { placeId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded place={data} /> : <Skeleton lines={10} />
}

function Loaded({ place }: { place: PosterPlace }) {
  const t = useTexts(posterTexts)
  const may = useMay()
  const { id, standing, projectId, projectName, edition, hungEdition, hungOn, hungBy } = place
  return (
    <RecordPage
      back={{ to: '/disclosure/posters', label: t.title }}
      title={place.place}
      status={<StatusTag tone={toneOfPlace[standing]}>{t.standings[standing]}</StatusTag>}
      facts={[
        { label: t.project, value: <AppLink to={`/projects/${projectId}`}>{projectName}</AppLink> },
        { label: t.kind, value: t.kinds[place.kind] },
        { label: t.hung, value: hungEdition ? t.edition(hungEdition) : '—' },
        { label: t.present, value: t.edition(edition) },
        { label: t.hungOn, value: hungOn ? <DateText date={hungOn} /> : '—' },
        { label: t.hungBy, value: hungBy ?? '—' },
        { label: t.dueBy, value: <DateText date={place.dueBy} /> },
        { label: t.everyMonths, value: t.everyText(place.everyMonths) },
      ]}
      actions={
        may('disclosure.keepPosters') && (
          <>
            <ChangePlace place={place} />
            <RemovePlace place={place} />
          </>
        )
      }
      next={<Next place={place} />}
      related={
        <Section title={t.poster}>
          <AppLink to={`/channel-posters/${projectId}`}>{t.openPoster}</AppLink>
        </Section>
      }
    >
      <Section title={t.proofs}>
        <Proofs place={place} />
      </Section>
      <History
        name="disclosure.posterPlaceHistory"
        of={id}
        ask={(query) => disclosure.call.posterPlaceHistory({ params: { placeId: id }, query })}
      />
    </RecordPage>
  )
}

function RemovePlace({ place: { id: placeId, version } }: { place: PosterPlace }) {
  const t = useTexts(posterTexts)
  const go = useGo()
  const { run, busy } = useChange(
    () => disclosure.call.removePosterPlace({ params: { placeId }, query: { version } }),
    { refreshes: [], onDone: () => go('/disclosure/posters') },
  )
  return (
    <ConfirmAction label={t.remove} consequence={t.removeWhat} busy={busy} onConfirm={() => run(undefined)} />
  )
}

function Next({ place }: { place: PosterPlace }) {
  const t = useTexts(posterTexts)
  const may = useMay()
  const { standing, edition } = place
  const titles = {
    missing: t.nextHang,
    outdated: t.nextExchange(edition),
    late: t.nextReview,
    dueForReview: t.nextReview,
    posted: t.nextFine,
  }
  return (
    <NextStep
      title={titles[standing]}
      tone={toneOfPlace[standing]}
      action={may('disclosure.posters') && <HangPoster place={place} />}
    />
  )
}

function Proofs({ place: { proofs } }: { place: PosterPlace }) {
  const t = useTexts(posterTexts)
  if (proofs.length === 0) return <p className={styles.quiet}>{t.noProofs}</p>
  return (
    <div className={styles.stack}>
      {proofs.map(({ id, hungOn, edition, byName, words, files }) => (
        <div key={id} className={styles.stack}>
          <p>
            <DateText date={hungOn} />{' '}
            <span className={styles.quiet}>
              {t.edition(edition)} · {byName}
              {words && ` · ${words}`}
            </span>
          </p>
          <PhotoGrid label={t.photos} photos={asPhotos(files)} />
        </div>
      ))}
    </div>
  )
}
