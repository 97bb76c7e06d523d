import { Button } from 'antd'
import { useLanguage } from '#design/language.ts'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { variableNames } from '../../contract.ts'
import styles from './knowledge.module.css'
import { texts } from './texts.ts'

/** The places that a template may leave open, in the language of its words. */
export function Variables() {
  const t = useTexts(texts)
  const language = useLanguage()
  const isLatin = (name: string) => /^[a-z ]+$/.test(name)
  return (
    <div className={styles.variables}>
      <span className={styles.quiet}>{t.variablesHint}</span>
      <span className={styles.row}>
        {variableNames
          .toSorted(
            (one, other) =>
              Number(isLatin(one) === (language === 'zh')) - Number(isLatin(other) === (language === 'zh')),
          )
          .map((name) => (
            <Button
              key={name}
              size="small"
              onClick={() => {
                void navigator.clipboard?.writeText(`{${name}}`)
                toast.success(t.copied(`{${name}}`))
              }}
            >{`{${name}}`}</Button>
          ))}
      </span>
    </div>
  )
}
