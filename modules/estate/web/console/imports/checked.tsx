import { Button } from 'antd'
import { useState } from 'react'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { type Import, importing } from './api.ts'
import { CancelImport } from './cancel-import.tsx'
import { Counts } from './counts.tsx'
import styles from './imports.module.css'
import { MapColumns } from './map-columns.tsx'
import { Problems } from './problems.tsx'
import { texts } from './texts.ts'

/** What the check found; nothing is written before it is confirmed here. */
export function Checked({ view }: { view: Import }) {
  const t = useTexts(texts)
  const [remaps, setRemaps] = useState(false)
  const confirm = useChange(() => importing.call.confirmImport({ params: { importId: view.id } }), {
    refreshes: ['importing'],
  })
  if (remaps) return <MapColumns view={view} onBack={() => setRemaps(false)} />
  const rows = view.createdRows + view.updatedRows
  const words = rows > 0 ? t.confirmHint : view.faultyRows === 0 ? t.unchangedAll : t.nothing
  return (
    <div className={styles.stages}>
      <Section title={t.checkedTitle}>
        <Counts view={view} />
        <div className={styles.actions}>
          {rows > 0 && (
            <Button type="primary" loading={confirm.busy} onClick={() => confirm.run(undefined)}>
              {t.confirm(rows)}
            </Button>
          )}
          <Button onClick={() => setRemaps(true)}>{t.back}</Button>
          <CancelImport view={view} />
          <span className={styles.faint}>{words}</span>
        </div>
      </Section>
      {view.faultyRows > 0 && <Problems view={view} />}
    </div>
  )
}
