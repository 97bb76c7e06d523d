import { useQuery } from '@tanstack/react-query'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { AskHow, File, NewsOfLoan } from './after-dialogs.tsx'
import { afterTexts } from './after-texts.ts'
import { sales } from './api.ts'
import styles from './sales.module.css'

/** Filing, loan and the three questions of one contract. @serves 2.8, 2.9, 2.10 */
export function AfterSigning({ contractId }: { contractId: string }) {
  const t = useTexts(afterTexts)
  const may = useMay()
  const { data } = useQuery(sales.query.afterSigning({ params: { contractId } }))
  if (!data) return null
  const { filing, fileBy, mortgage, answer } = data
  return (
    <Section title={t.title}>
      <ul className={styles.after}>
        <li>
          <b>{t.filing}</b>
          <span>
            {filing ? <StatusTag tone="done">{t.filed(filing.number)}</StatusTag> : t.fileBy(fileBy)}{' '}
            {filing && <span className={styles.quiet}>{filing.filedOn}</span>}
          </span>
          {may('sales.edit') && <File after={data} />}
        </li>
        <li>
          <b>{t.mortgage}</b>
          <span>
            {mortgage ? (
              <>
                <StatusTag tone={mortgage.stage === 'paid' ? 'done' : 'active'}>
                  {t.stages[mortgage.stage]}
                </StatusTag>{' '}
                {mortgage.bank} · {t.kinds[mortgage.kind]}{' '}
                <span className={styles.quiet}>
                  {[t.toldOn(mortgage.toldOn), mortgage.missing, mortgage.words].filter(Boolean).join(' · ')}
                </span>
              </>
            ) : (
              <span className={styles.quiet}>{t.noMortgage}</span>
            )}
          </span>
          {may('sales.mortgage') && <NewsOfLoan after={data} />}
        </li>
        <li>
          <b>{t.answer}</b>
          <span>
            {answer ? (
              <>
                {t.answered(answer.clear, answer.smooth)}{' '}
                <span className={styles.quiet}>
                  {[t.ways[answer.way], answer.onDay, answer.words].filter(Boolean).join(' · ')}
                </span>
              </>
            ) : (
              <span className={styles.quiet}>{t.noAnswer}</span>
            )}
          </span>
          {!answer && may('sales.ask') && <AskHow after={data} />}
        </li>
      </ul>
    </Section>
  )
}
