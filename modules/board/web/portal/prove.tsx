import { useQueryClient } from '@tanstack/react-query'
import { Card } from '#design/portal/card.tsx'
import { PhoneCode } from '#design/portal/phone-code.tsx'
import { useTexts } from '#design/texts.ts'
import { identity } from './api.ts'
import styles from './portal.module.css'
import { texts } from './texts.ts'

/** Whoever is not signed in proves a phone, customer or not; it is never shown. @serves S1-11 */
export function Prove() {
  const t = useTexts(texts)
  const queries = useQueryClient()
  return (
    <Card title={t.prove}>
      <div className={styles.stack}>
        <p className={styles.quiet}>{t.proveHint}</p>
        <PhoneCode
          ask={(phone) => identity.call.requestPhoneCode({ body: { phone } })}
          enter={(body) => identity.call.provePhone({ body })}
          onEntered={() => queries.invalidateQueries({ queryKey: ['board'] })}
          enterLabel={t.proved}
        />
      </div>
    </Card>
  )
}
