import { AppLink } from '#design/link.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { disclosure, type Purchase } from './api.ts'
import styles from './disclosure.module.css'
import { texts } from './purchase-texts.ts'
import { toldTexts } from './told-texts.ts'
import { Waive } from './waive.tsx'

/** Told on the page of the customer; the others on the page of the purchase itself. */
const told = ['notice', 'measures', 'terms'] as const
const own = ['covenant', 'papers'] as const

/** What comes before the contract, line by line: how it stands, and where it is completed. @serves 2.1, 2.2, 2.7, 2.11 */
export function BeforeContract({ purchase }: { purchase: Purchase }) {
  const t = useTexts(texts)
  const lines = useTexts(toldTexts)
  const { projectId, personId, missing, waiver } = purchase
  return (
    <Section title={t.before} aside={missing.length > 0 && <WaiveContract purchase={purchase} />}>
      <ul className={styles.told}>
        {[...told, ...own].map((what) => (
          <li key={what}>
            <div>
              <b>{lines.lines[what]}</b>{' '}
              {missing.includes(what) ? (
                <StatusTag tone="act">{t.missing}</StatusTag>
              ) : waiver?.waived.includes(what) ? (
                <StatusTag tone="info">{t.waived}</StatusTag>
              ) : (
                <StatusTag tone="done">{t.met}</StatusTag>
              )}
            </div>
            {missing.includes(what) && told.some((one) => one === what) && (
              <AppLink to={`/disclosure/customers/${projectId}/${personId}`}>{lines.complete}</AppLink>
            )}
          </li>
        ))}
      </ul>
      {waiver && (
        <p className={styles.quiet}>
          {lines.waived(waiver.byName, waiver.waived.map((one) => lines.lines[one]).join(lines.between))} ·{' '}
          {waiver.reason}
        </p>
      )}
    </Section>
  )
}

function WaiveContract({ purchase: { id: purchaseId, missing } }: { purchase: Purchase }) {
  const t = useTexts(toldTexts)
  const may = useMay()
  if (!may('disclosure.waive')) return null
  return (
    <Waive
      name={`contract-waiver-${purchaseId}`}
      hint={t.waiveContractHint(missing.map((one) => t.lines[one]).join(t.between))}
      send={(body) => disclosure.call.waiveContract({ params: { purchaseId }, body })}
    />
  )
}
