import { useSay, useTexts } from '#design/texts.ts'
import type { ImportKind } from './api.ts'
import styles from './imports.module.css'
import { texts } from './texts.ts'

/** What is read from a file of this kind, so that one knows before whether it has everything. */
export function FieldNames({ fields }: { fields: ImportKind['fields'] }) {
  const t = useTexts(texts)
  const say = useSay()
  return (
    <p className={styles.fields}>
      {t.fields}
      {fields.map(({ key, label, required }) => (
        <span key={key} data-required={required || undefined}>
          {say(label)}
          {required && <small>{t.required}</small>}
        </span>
      ))}
    </p>
  )
}
