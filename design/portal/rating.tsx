import { useId } from 'react'
import { Icon } from '../plain/icon.tsx'
import { defineTexts, useTexts } from '../texts.ts'
import styles from './rating.module.css'

const texts = defineTexts({
  zh: { legend: '满意程度', words: ['很不满意', '不满意', '一般', '满意', '很满意'].join('|') },
  en: { legend: 'Satisfaction', words: ['Very poor', 'Poor', 'Fair', 'Good', 'Very good'].join('|') },
})

/** One to five stars, each with its word. */
export function Rating({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  const name = useId()
  const t = useTexts(texts)
  const words = t.words.split('|')
  return (
    <div>
      <fieldset className={styles.stars}>
        <legend className="visually-hidden">{t.legend}</legend>
        {words.map((word, index) => (
          <label key={word} className={styles.star} data-lit={index < value}>
            <input
              type="radio"
              name={name}
              checked={value === index + 1}
              onChange={() => onChange(index + 1)}
              aria-label={word}
            />
            <Icon name="star" size={30} />
          </label>
        ))}
      </fieldset>
      <p className={styles.words} aria-live="polite">
        {words[value - 1] ?? ''}
      </p>
    </div>
  )
}
