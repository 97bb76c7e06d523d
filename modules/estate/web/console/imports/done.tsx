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
  const ways = waysToSee(view, t)
  return (
    <div className={styles.stages}>
      <Section
        title={t.doneTitle}
        aside={<span className={styles.faint}>{t.doneHint(view.handledRows)}</span>}
      >
        <Counts view={view} />
        <div className={styles.actions}>
          {ways.map(({ to, label }, index) => (
            <AppLink key={to} to={to}>
              <Button type={index === 0 ? 'primary' : 'default'}>{label}</Button>
            </AppLink>
          ))}
          <AppLink to="/imports/new">
            <Button>{t.again}</Button>
          </AppLink>
        </div>
      </Section>
      {view.faultyRows > 0 && <Problems view={view} />}
    </div>
  )
}

/** Where that what was read stands now; what belongs to a project is seen there. */
function waysToSee(
  { kind: { key: kind }, projectId }: Import,
  t: typeof texts.zh,
): { to: string; label: string }[] {
  if (kind === 'staff' || kind === 'organization') return [{ to: '/organization', label: t.seePeople }]
  if (!projectId) return []
  const project = { to: `/projects/${projectId}`, label: t.seeProject }
  if (kind === 'cases')
    return [{ to: `/cases?open=false&projectId=${projectId}`, label: t.seeCases }, project]
  return [project, { to: `/homes?projectId=${projectId}`, label: t.seeHomes }]
}
