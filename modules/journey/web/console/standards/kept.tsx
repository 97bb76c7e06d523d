import { Section } from '#design/record/section.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import type { Comparison } from '../api.ts'
import { comparisonTexts } from './comparison-texts.ts'
import { useFieldWords } from './field-words.ts'
import { settingTexts, useSettingWords } from './setting-texts.ts'
import styles from './standards.module.css'

/** What a release and the group both changed: the group's words stay in force, those of the release stand beside them. */
export function KeptOwn({ kept, keptSettings }: Pick<Comparison, 'kept' | 'keptSettings'>) {
  const t = useTexts(comparisonTexts)
  const n = useTexts(settingTexts)
  const say = useSay()
  const { nameOf, said } = useFieldWords()
  const saidOf = useSettingWords()
  if (kept.length + keptSettings.length === 0) return null
  return (
    <Section title={t.kept(kept.length + keptSettings.length)}>
      <p className={styles.quiet}>{t.keptHint}</p>
      <ul className={styles.differences}>
        {kept.map(({ ours, theirs, fields }) => (
          <li key={ours.key} className={styles.item}>
            <span className={styles.key}>{ours.key}</span>
            <h3>{say(ours.title)}</h3>
            {!theirs && <p className={styles.quiet}>{t.theirsDropped}</p>}
            {theirs && (
              <dl className={styles.changed}>
                <Heads />
                {fields.map((field) => (
                  <Both
                    key={field}
                    name={nameOf(field)}
                    ours={said[field](ours)}
                    theirs={said[field](theirs)}
                  />
                ))}
              </dl>
            )}
          </li>
        ))}
        {keptSettings.length > 0 && (
          <li className={styles.item}>
            <h3>{t.settings}</h3>
            <dl className={styles.changed}>
              <Heads />
              {keptSettings.map(({ name, ours, theirs }) => (
                <Both key={name} name={n.names[name]} ours={saidOf(ours)} theirs={saidOf(theirs)} />
              ))}
            </dl>
          </li>
        )}
      </ul>
    </Section>
  )
}

function Heads() {
  const t = useTexts(comparisonTexts)
  return (
    <div className={styles.line} aria-hidden>
      <dt />
      <dd className={styles.quiet}>{t.ours}</dd>
      <dd className={styles.quiet}>{t.theirs}</dd>
    </div>
  )
}

function Both({ name, ours, theirs }: { name: string; ours: string; theirs: string }) {
  const t = useTexts(comparisonTexts)
  return (
    <div className={styles.line}>
      <dt>{name}</dt>
      <dd className={styles.stays}>
        <span className="visually-hidden">{t.ours} </span>
        {ours}
      </dd>
      <dd>
        <span className={styles.whose}>{t.theirs} </span>
        {theirs}
      </dd>
    </div>
  )
}
