import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect } from 'react'
import { AppLink } from '#design/link.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import type { Import } from './api.ts'
import { Counts } from './counts.tsx'
import styles from './imports.module.css'
import { Problems } from './problems.tsx'
import { texts } from './texts.ts'

/** What was written, and where to see it. */
export function Done({ view }: { view: Import }) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  useEffect(() => {
    // Whatever was asked before the import may be out of date now.
    void queries.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] !== 'importing',
      refetchType: 'none',
    })
  }, [queries])
  return (
    <div className={styles.stages}>
      <Section
        title={t.doneTitle}
        aside={<span className={styles.faint}>{t.doneHint(view.handledRows)}</span>}
      >
        <Counts view={view} />
        <div className={styles.actions}>
          {view.projectId && (
            <AppLink to={`/projects/${view.projectId}`}>
              <Button type="primary">{t.seeProject}</Button>
            </AppLink>
          )}
          {view.projectId && (
            <AppLink to={`/homes?projectId=${view.projectId}`}>
              <Button>{t.seeHomes}</Button>
            </AppLink>
          )}
          <AppLink to="/imports/new">
            <Button>{t.again}</Button>
          </AppLink>
        </div>
      </Section>
      {view.faultyRows > 0 && <Problems view={view} />}
    </div>
  )
}
