import { PhotoGrid } from '#design/plain/photo-grid.tsx'
import { Section } from '#design/record/section.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import type { Comparison, StandardAction } from '../api.ts'
import { comparisonTexts } from './comparison-texts.ts'
import { useFieldWords } from './field-words.ts'
import { settingTexts, useSettingWords } from './setting-texts.ts'
import styles from './standards.module.css'

/** One action that changed: each field as it was and as it is. */
export function Changed({ change }: { change: Comparison['changed'][number] }) {
  const t = useTexts(comparisonTexts)
  const say = useSay()
  const { nameOf, said } = useFieldWords()
  const { before, after, fields } = change
  return (
    <li className={styles.item}>
      <span className={styles.key}>{after.key}</span>
      <h3>{say(after.title)}</h3>
      <dl className={styles.changed}>
        {fields.map((field) => (
          <div key={field} className={styles.line}>
            <dt>{nameOf(field)}</dt>
            <dd className={styles.before}>
              <span className="visually-hidden">{t.was} </span>
              {said[field](before)}
              {field === 'pictures' && <Pictures action={before} />}
            </dd>
            <dd className={styles.after}>
              <span className="visually-hidden">{t.is} </span>
              {said[field](after)}
              {field === 'pictures' && <Pictures action={after} />}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

function Pictures({ action: { pictures } }: { action: StandardAction }) {
  const say = useSay()
  return (
    <PhotoGrid
      photos={pictures.map(({ fileId, caption }, at) => ({
        id: fileId,
        small: `/api/files/${fileId}/thumbnail`,
        large: `/api/files/${fileId}/screen`,
        alt: caption ? say(caption) : String(at + 1),
      }))}
    />
  )
}

/** Settings that differ, each as it was and as it is, with what lower levels may choose. */
export function ChangedSettings({ settings }: { settings: Comparison['settings'] }) {
  const t = useTexts(comparisonTexts)
  const n = useTexts(settingTexts)
  const said = useSettingWords()
  return (
    <Section title={t.settings}>
      <dl className={styles.changed}>
        {settings.map(({ name, before, after }) => (
          <div key={name} className={styles.line}>
            <dt>{n.names[name]}</dt>
            <dd className={styles.before}>{said(before)}</dd>
            <dd className={styles.after}>{said(after)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
