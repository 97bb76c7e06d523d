import { Modal, Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import { useJoining, useTexts } from '../texts.ts'
import type { KnownField } from './form-context.ts'
import { isSameValue, keyOfPath, valueAt, withValueAt } from './field-path.ts'
import { formTexts } from './texts.ts'
import type { Stale } from './use-sending.ts'
import styles from './stale-dialog.module.css'

interface StaleDialogProps<Values> extends Stale<Values> {
  fields: readonly KnownField[]
  mine: Values
  /** What the form began with: fields that one did not touch follow the other's version. */
  initial: Partial<Values>
  onBack: () => void
  onChosen: (values: Values) => void
}

/** Someone else changed the record meanwhile: both versions side by side, a choice for each field. */
export function StaleDialog<Values>({
  by,
  theirs,
  fields,
  mine,
  initial,
  onBack,
  onChosen,
}: StaleDialogProps<Values>) {
  const texts = useTexts(formTexts)
  const differing = fields.filter(
    ({ path }) =>
      valueAt(theirs, path) !== undefined && !isSameValue(valueAt(mine, path), valueAt(theirs, path)),
  )
  const touched = (path: KnownField['path']) => !isSameValue(valueAt(mine, path), valueAt(initial, path))
  const [keepsMine, setKeepsMine] = useState(
    () => new Set(differing.filter(({ path }) => touched(path)).map(({ path }) => keyOfPath(path))),
  )
  const choose = (key: string, isMine: boolean) => {
    const next = new Set(keepsMine)
    if (isMine) next.add(key)
    else next.delete(key)
    setKeepsMine(next)
  }
  const merge = () =>
    differing
      .filter(({ path }) => !keepsMine.has(keyOfPath(path)))
      .reduce((values, { path }) => withValueAt(values, path, valueAt(theirs, path)), mine)
  return (
    <Modal
      open
      title={texts.staleTitle}
      width={680}
      okText={texts.takeChosen}
      cancelText={texts.backToForm}
      onOk={() => onChosen(merge())}
      onCancel={onBack}
    >
      <p className={styles.hint}>
        {differing.length > 0 ? texts.staleHint(by ?? texts.somebody) : texts.same}
      </p>
      {differing.length > 0 && (
        <table className={styles.both}>
          <thead>
            <tr>
              <th scope="col">{texts.field}</th>
              <th scope="col">{texts.mine}</th>
              <th scope="col">{texts.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((field) => {
              const key = keyOfPath(field.path)
              const isMine = keepsMine.has(key)
              return (
                <tr key={key}>
                  <th scope="row">{field.label}</th>
                  {[true, false].map((side) => (
                    <td key={String(side)} data-chosen={isMine === side || undefined}>
                      <Radio name={key} checked={isMine === side} onChange={() => choose(key, side)}>
                        <Shown field={field} value={valueAt(side ? mine : theirs, field.path)} />
                      </Radio>
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </Modal>
  )
}

function Shown({ field, value }: { field: KnownField; value: unknown }): ReactNode {
  const texts = useTexts(formTexts)
  const join = useJoining()
  if (field.show) return field.show(value as never)
  if (value === null || value === undefined || value === '') return texts.none
  if (typeof value === 'boolean') return value ? texts.yes : texts.no
  return Array.isArray(value) ? join.list(value.map(String)) : String(value)
}
