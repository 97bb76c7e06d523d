import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { Icon } from '#design/plain/icon.tsx'
import { Facts } from '#design/record/record-page.tsx'
import { useTexts } from '#design/texts.ts'
import type { AuditLine } from '../api.ts'
import { useActionName } from './action-names.ts'
import styles from './audit.module.css'
import { changesOf, type FieldChange, valueWords } from './changes.ts'
import { fieldNames } from './field-names.ts'
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
        <OneChange key={change.field} change={change} />
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

function OneChange({ change: { field, was, is } }: { change: FieldChange }) {
  const names = useTexts(fieldNames)
  return (
    <span className={styles.change}>
      <small>{names[field] ?? field}</small>
      {was !== undefined && (
        <>
          <del>
            <Stored value={was} />
          </del>
          <Icon name="forward" size={12} label="→" />
        </>
      )}
      <Stored value={is} />
    </span>
  )
}

/** A value as the table holds it: an auditor reads what is stored, not what a screen makes of it. */
function Stored({ value }: { value: unknown }) {
  const t = useTexts(texts)
  return <code className={styles.stored}>{valueWords(value, t)}</code>
}

function Details({ line, changes }: { line: AuditLine; changes: readonly FieldChange[] }) {
  const t = useTexts(texts)
  const names = useTexts(fieldNames)
  const actionName = useActionName()
  const hasOld = changes.some(({ was }) => was !== undefined)
  return (
    <>
      <Facts
        facts={[
          { label: t.did, value: actionName(line.action) ?? t.changeNames[line.change] ?? line.change },
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
                <th scope="row">{names[field] ?? field}</th>
                {hasOld && (
                  <td>
                    <Stored value={was} />
                  </td>
                )}
                <td>
                  <Stored value={is} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
