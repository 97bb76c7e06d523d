import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { Segmented } from '#design/plain/segmented.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { disclosure } from './api.ts'
import { RewritePoster } from './poster-deeds.tsx'
import { AddPlace } from './poster-place-deeds.tsx'
import { PosterSheet } from './poster-sheet.tsx'
import { posterTexts } from './poster-texts.ts'
import styles from './poster.module.css'

const sizes = ['A4', 'A3'] as const

/** The poster of a project as it is printed. @serves S3-40, S3-41 */
export default function PosterPage() {
  const t = useTexts(posterTexts)
  const may = useMay()
  const { projectId } = useRouteParams('projectId')
  const [size, setSize] = useState<(typeof sizes)[number]>('A4')
  const { data, error } = useQuery(disclosure.query.getPoster({ params: { projectId } }))
  if (error) return <ErrorState title={error.message} />
  if (!data) return <Skeleton lines={10} />
  return (
    <>
      <PageHead title={`${data.projectName} · ${t.poster}`} hint={t.from(data.edition, data.editionOn)} />
      <div className={styles.bar}>
        <Segmented
          label={t.size}
          value={size}
          options={sizes.map((value) => ({ value, label: value }))}
          onChange={setSize}
        />
        <Button type="primary" onClick={() => window.print()}>
          {t.print}
        </Button>
        {may('disclosure.keepPosters') && (
          <>
            <RewritePoster poster={data} />
            <AddPlace projectId={projectId} />
          </>
        )}
        <AppLink to={`/disclosure/posters?projectId=${projectId}`}>{t.toPlaces}</AppLink>
      </div>
      <PosterSheet poster={data} size={size} />
    </>
  )
}
