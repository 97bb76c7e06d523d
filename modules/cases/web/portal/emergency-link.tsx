import { AppLink } from '#design/link.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import styles from './emergency.module.css'

const texts = defineTexts({
  zh: { enter: '紧急求助：困人、燃气、着火、触电' },
  en: { enter: 'Emergency: trapped, gas, fire, shock' },
})

/** The way to help in danger, before any form. */
export function EmergencyLink() {
  const t = useTexts(texts)
  return (
    <AppLink to="/cases/emergency" className={styles.enter}>
      <Icon name="warning" size={22} />
      {t.enter}
    </AppLink>
  )
}
