import { Section } from '#design/record/section.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import type { Comparison } from '../api.ts'
import { comparisonTexts } from './comparison-texts.ts'
import { useFieldWords } from './field-words.ts'
import { settingTexts, useSettingWords } from './setting-texts.ts'
import styles from './standards.module.css'

/** What a release and the group, or the level above and this one, both changed: one's own words stay, theirs stand beside them. */
export function KeptOwn({ after, kept, keptSettings }: Pick<Comparison, 'after' | 'kept' | 'keptSettings'>) {
  const { keptOf, settings } = useTexts(comparisonTexts)
  const t = keptOf[after.level.kind === 'group' ? 'release' : 'above']
  const n = useTexts(settingTexts)
  const say = useSay()
  const { nameOf, said } = useFieldWords()
  const saidOf = useSettingWords()
  if (kept.length + keptSettings.length === 0) return null
  return (
    <Section title={t.title(kept.length + keptSettings.length)}>
      <p className={styles.quiet}>{t.hint}</p>
      <ul className={styles.differences}>
        {kept.map(({ ours, theirs, fields }) => (
          <li key={ours.key} className={styles.item}>
            <span className={styles.key}>{ours.key}</span>
            <h3>{say(ours.title)}</h3>
            {!theirs && <p className={styles.quiet}>{t.dropped}</p>}
            {theirs && (
              <dl className={styles.changed}>
                <Heads words={t} />
                {fields.map((field) => (
                  <Both
                    key={field}
                    words={t}
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
            <h3>{settings}</h3>
            <dl className={styles.changed}>
              <Heads words={t} />
              {keptSettings.map(({ name, ours, theirs }) => (
                <Both key={name} words={t} name={n.names[name]} ours={saidOf(ours)} theirs={saidOf(theirs)} />
              ))}
            </dl>
          </li>
        )}
      </ul>
    </Section>
  )
}

interface Whose {
  words: { ours: string; theirs: string }
}

function Heads({ words: t }: Whose) {
  return (
    <div className={styles.line} aria-hidden>
      <dt />
      <dd className={styles.quiet}>{t.ours}</dd>
      <dd className={styles.quiet}>{t.theirs}</dd>
    </div>
  )
}

interface BothProps extends Whose {
  name: string
  ours: string
  theirs: string
}

function Both({ words: t, name, ours, theirs }: BothProps) {
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
