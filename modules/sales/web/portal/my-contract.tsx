import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { useNow } from '#design/plain/now.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { dateWords, isoDay } from '#design/plain/time-words.ts'
import { Card } from '#design/portal/card.tsx'
import { Page } from '#design/portal/page.tsx'
import { useTexts } from '#design/texts.ts'
import { mortgageStages } from '../../contract.ts'
import { type OwnContract, sales } from './api.ts'
import { HowItWas } from './how-it-was.tsx'
import styles from './my-contract.module.css'
import { texts } from './texts.ts'

/** The buyer's contract: its filing, how far the loan came, and how she found the signing. @serves 2.8, 2.9, 2.10 */
export default function MyContract() {
  const t = useTexts(texts)
  const { data, error } = useQuery(sales.query.myContracts())
  return (
    <Page title={t.title} lead={t.lead} back="/">
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={8} />}
      {data?.items.length === 0 && <EmptyState icon="contract" title={t.none} hint={t.noneHint} />}
      {data?.items.map((contract) => (
        <Contract key={contract.contractId} contract={contract} />
      ))}
    </Page>
  )
}

function Contract({ contract }: { contract: OwnContract }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const on = (day: string) => dateWords(day, now, language)
  const { home, number, signedOn, filing, fileBy, mortgage } = contract
  return (
    <>
      <Card title={home}>
        <div className={styles.stack}>
          <p>{t.signed(number, on(signedOn))}</p>
          <div>
            <h3>{t.filing}</h3>
            <p>
              {filing
                ? t.filed(filing.number, on(filing.filedOn))
                : fileBy < isoDay(now)
                  ? t.notKnown
                  : t.notFiled(on(fileBy))}
            </p>
          </div>
          {mortgage && <Loan loan={mortgage} />}
        </div>
      </Card>
      <HowItWas contract={contract} />
    </>
  )
}

function Loan({ loan }: { loan: NonNullable<OwnContract['mortgage']> }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const { bank, stage, missing, words, toldOn } = loan
  const days = { applied: loan.appliedOn, approved: loan.approvedOn, paid: loan.paidOn }
  return (
    <div className={styles.stack}>
      <h3>
        {t.mortgage} · {bank}
      </h3>
      <ol className={styles.stages}>
        {mortgageStages.map((one) => (
          <li
            key={one}
            data-done={days[one] !== null}
            {...(one === stage ? { 'aria-current': 'step' as const } : {})}
          >
            {t.stages[one]}
            <br />
            {days[one] && dateWords(days[one], now, language)}
          </li>
        ))}
      </ol>
      {missing && (
        <p>
          <b>{t.missing}</b> {missing}
        </p>
      )}
      <p className={styles.quiet}>
        {[words, t.told(dateWords(toldOn, now, language))].filter(Boolean).join(' · ')}
      </p>
    </div>
  )
}
