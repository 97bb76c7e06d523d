import type { HistoryLine } from '#platform/history/line.ts'
import { useLanguage } from '../../language.ts'
import { Icon } from '../../plain/icon.tsx'
import type { FieldChange } from './changes.ts'
import styles from './history.module.css'
import { useLogWords } from './log-words.ts'
import { valueWords } from './value-words.ts'

type Line = Pick<HistoryLine, 'subject' | 'names'>

/** A logged value in words. */
export function ValueWords({ line, field, value }: { line: Line; field: string; value: unknown }) {
  const language = useLanguage()
  const { values, fields } = useLogWords()
  const { subject, names } = line
  return <>{valueWords(value, { subject, field, names, values, fields }, language)}</>
}

/** One field of a line: what it is called, what it was, what it is. */
export function ChangeWords({ line, change: { field, was, is } }: { line: Line; change: FieldChange }) {
  const { fields } = useLogWords()
  return (
    <span className={styles.change}>
      <small>{fields[field] ?? field}</small>
      {was !== undefined && (
        <>
          <del>
            <ValueWords line={line} field={field} value={was} />
          </del>
          <Icon name="forward" size={12} label="→" />
        </>
      )}
      <span data-value>
        <ValueWords line={line} field={field} value={is} />
      </span>
    </span>
  )
}
