import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { changesOf, type FieldChange } from '#design/record/history/changes.ts'
import { ChangeWords, ValueWords } from '#design/record/history/change-words.tsx'
import { useLineWords } from '#design/record/history/line-words.ts'
import { useLogWords } from '#design/record/history/log-words.ts'
import { Facts } from '#design/record/record-page.tsx'
import { useTexts } from '#design/texts.ts'
import type { AuditLine } from '../api.ts'
import styles from './audit.module.css'
import { texts } from './texts.ts'

const shownAtOnce = 2

/** The first fields that changed, in a line; all of them one click away. */
export function FieldChanges({ line }: { line: AuditLine }) {
  const t = useTexts(texts)
  const [open, setOpen] = useState(false)
  const changes = changesOf(line)
  return (
    <div className={styles.changes}>
      {changes.slice(0, shownAtOnce).map((change) => (
        <ChangeWords key={change.field} line={line} change={change} />
      ))}
      <Button type="link" size="small" onClick={() => setOpen(true)}>
        {changes.length > shownAtOnce ? t.all(changes.length) : t.details}
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} title={t.details} size={520} destroyOnHidden>
        <Details line={line} changes={changes} />
      </Drawer>
    </div>
  )
}

function Details({ line, changes }: { line: AuditLine; changes: readonly FieldChange[] }) {
  const t = useTexts(texts)
  const { fields } = useLogWords()
  const say = useLineWords()
  const hasOld = changes.some(({ was }) => was !== undefined)
  return (
    <>
      <Facts
        facts={[
          { label: t.did, value: say.action(line) ?? say.change(line) },
          { label: t.from, value: line.ip ?? '—' },
          { label: t.record, value: line.subjectId ?? '—' },
          { label: t.request, value: line.requestId ?? '—' },
        ]}
      />
      {changes.length === 0 ? (
        <p className={styles.faint}>{t.none2}</p>
      ) : (
        <table className={styles.fields}>
          <thead>
            <tr>
              <th scope="col">{t.field}</th>
              {hasOld && <th scope="col">{t.was}</th>}
              <th scope="col">{hasOld ? t.is : t.value}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ field, was, is }) => (
              <tr key={field}>
                <th scope="row">{fields[field] ?? field}</th>
                {hasOld && (
                  <td>
                    <ValueWords line={line} field={field} value={was} />
                  </td>
                )}
                <td>
                  <ValueWords line={line} field={field} value={is} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
