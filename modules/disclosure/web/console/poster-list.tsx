import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#design/link.tsx'
import { choiceFilter } from '#design/list/filters.ts'
import { dateColumn, stateColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { EmptyState } from '#design/plain/states.tsx'
import { useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { disclosure, type PosterPlaceLine } from './api.ts'
import styles from './disclosure.module.css'
import { BeginPoster } from './poster-deeds.tsx'
import { posterTexts } from './poster-texts.ts'
import { toneOfPlace } from './tones.ts'

const standings = ['missing', 'outdated', 'late', 'dueForReview', 'posted'] as const

/** Where channel information hangs, which edition, and what is to be exchanged or looked at. @serves S3-41, S3-40, S0-17 */
export default function PosterList() {
  const t = useTexts(posterTexts)
  return (
    <ListPage<PosterPlaceLine>
      name="disclosure.posters"
      title={t.title}
      hint={t.hint}
      list={disclosure.call.listPosterPlaces}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/disclosure/posters/${id}`}
      order="dueBy"
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        choiceFilter('standing', t.standing, standings, t.standings, { several: true, tones: toneOfPlace }),
        {
          kind: 'choice',
          key: 'kind',
          title: t.kind,
          options: Object.entries(t.kinds).map(([value, label]) => ({ value, label })),
        },
        { kind: 'text', key: 'q', title: t.search },
      ]}
      views={[
        { key: 'every', title: t.every, search: {} },
        { key: 'open', title: t.open, search: { standing: 'missing,outdated,late,dueForReview' } },
        { key: 'outdated', title: t.outdated, search: { standing: 'outdated' } },
      ]}
      exportAs="disclosure.listPosterPlaces"
      actions={<BeginPoster />}
      empty={<EmptyState icon="place" title={t.none} hint={t.noneHint} action={<BeginPoster />} />}
    >
      <Posters />
    </ListPage>
  )
}

/** The way to the poster of each project. */
function Posters() {
  const t = useTexts(posterTexts)
  const may = useMay()
  const { data } = useQuery({ ...disclosure.query.listPosters(), enabled: may('disclosure.posters') })
  if (!data?.items.length) return null
  return (
    <p className={styles.row}>
      <span className={styles.quiet}>{t.openPoster}</span>
      {data.items.map(({ projectId, name, edition }) => (
        <AppLink key={projectId} to={`/channel-posters/${projectId}`}>
          {name} · {t.edition(edition)}
        </AppLink>
      ))}
    </p>
  )
}

function useColumns(): Column<PosterPlaceLine>[] {
  const t = useTexts(posterTexts)
  return [
    textColumn('place', t.place, { card: 'title' }),
    stateColumn('standing', t.standing, t.standings, toneOfPlace, { width: 130 }),
    textColumn('projectName', t.project, { key: 'project', width: 130 }),
    {
      key: 'kind',
      title: t.kind,
      width: 110,
      exported: { path: 'kind', words: t.kinds },
      render: ({ kind }) => t.kinds[kind],
    },
    {
      key: 'hungEdition',
      title: t.hung,
      width: 110,
      exported: { path: 'hungEdition', kind: 'number' },
      render: ({ hungEdition }) => hungEdition && t.edition(hungEdition),
    },
    {
      key: 'edition',
      title: t.present,
      width: 110,
      exported: { path: 'edition', kind: 'number' },
      render: ({ edition }) => t.edition(edition),
    },
    {
      key: 'photo',
      title: t.photo,
      width: 80,
      render: ({ photoFileId, place }) =>
        photoFileId && (
          <img
            className={styles.thumb}
            src={`/api/files/${photoFileId}/thumbnail`}
            alt={place}
            loading="lazy"
          />
        ),
    },
    dateColumn('hungOn', t.hungOn, { sort: { by: 'hungOn', as: 'time' } }),
    textColumn('hungBy', t.hungBy, { width: 100 }),
    dateColumn('dueBy', t.dueBy, { sort: { by: 'dueBy', as: 'time' } }),
  ]
}
