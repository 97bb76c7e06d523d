import type { FormInstance } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { Draft } from './draft.ts'
import { isSameValue } from './field-path.ts'

/** The record as it stood when somebody began to write. */
export interface Base<Values> {
  version?: number | undefined
  initial: Partial<Values>
}

interface BaseProps<Values> extends Base<Values> {
  form: FormInstance<Values>
  /** Keeps beside a draft on what it was written. */
  kept: Draft<Base<Values>>
  hasDraft: boolean
  dirty: boolean
}

/**
 * On what a form is based. Pages refresh themselves: a form that nobody has touched follows the record; one in which
 * somebody writes stays on what was seen, so that another's change of it is compared and not written over.
 */
export function useBase<Values extends object>(props: BaseProps<Values>) {
  const { form, version, initial, kept, hasDraft, dirty } = props
  const [base, setBase] = useState<Base<Values>>(() => {
    const before = hasDraft ? kept.read() : undefined
    return before?.initial ? { initial: before.initial, version: before.version } : { version, initial }
  })
  const [wasSent, noteSent] = useState(false)
  const isBehind = version !== undefined && version !== base.version
  useEffect(() => {
    if (!isBehind) return
    const isAsSeen = isSame(initial, base.initial)
    const values = form.getFieldsValue(true) as Values
    const isUntouched = !dirty && isSame(values, base.initial)
    if (!isAsSeen && !isUntouched && !wasSent) return
    if (!isAsSeen && !dirty) form.setFieldsValue(initial as never)
    // What the form holds lies outside of React and is known only here.
    // oxlint-disable-next-line react/set-state-in-effect
    setBase({ version, initial })
    noteSent(false)
  }, [isBehind, dirty, wasSent, version, initial, base, form])
  const noteWritten = useCallback(() => {
    if (base.version !== undefined) kept.write(base)
  }, [base, kept])
  return {
    base,
    /** What is written from now on is based on the record as it stands. */
    follow: () => setBase({ version, initial }),
    /** What was sent is the record: its next version is one's own. */
    noteSent: () => noteSent(true),
    noteWritten,
  }
}

/** Whether the values say the same as what was seen of the record, field by field. */
function isSame<Values extends object>(values: Partial<Values>, seen: Partial<Values>): boolean {
  return (Object.keys(seen) as (keyof Values)[]).every((name) => isSameValue(values[name], seen[name]))
}
