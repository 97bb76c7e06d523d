import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { Page } from '#design/portal/page.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { customersContract } from '../../contract.ts'
import { customers } from './api.ts'
import styles from './me.module.css'
import { texts } from './texts.ts'

type Consent = ReplyOf<(typeof customersContract)['routes']['getMe']>['consents'][number]

/** What I agreed to, each with its own tick; withdrawing takes one tap (PIPL arts. 14–16). @serves S1-29, S3-32, 6.8-15 */
export default function Consents() {
  const t = useTexts(texts)
  const { data } = useQuery(customers.query.getMe())
  return (
    <Page title={t.consents} back="/me" lead={t.consentsHint}>
      {!data && <Skeleton lines={8} />}
      {data?.consents.map((consent) => (
        <OneConsent key={consent.kind} consent={consent} />
      ))}
    </Page>
  )
}

function OneConsent({ consent }: { consent: Consent }) {
  const t = useTexts(texts)
  const say = useSay()
  const queries = useQueryClient()
  // Told of, and done until somebody says no; the others are not done until somebody says yes.
  const isNotice = consent.kind === 'machineHelp' && consent.state === 'none'
  const holds = consent.holds || isNotice
  const decide = useMutation({
    mutationFn: () =>
      customers.call.decideConsent({
        params: { kind: consent.kind },
        body: { given: !holds, textVersion: consent.currentVersion },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['customers'] }),
  })
  return (
    <Card
      title={say(consent.words)}
      aside={
        <StatusTag tone={holds ? 'done' : 'off'}>
          {isNotice
            ? t.notRefused
            : consent.holds
              ? t.agreed
              : consent.state === 'withdrawn'
                ? t.withdrawn
                : t.notAgreed}
        </StatusTag>
      }
    >
      <div className={styles.stack}>
        <p>{say(consent.text)}</p>
        <p className={styles.quiet}>
          {t.law(consent.articles)} · {t.version(consent.textVersion ?? consent.currentVersion)}
          {consent.at && (
            <>
              {' '}
              · {t.since} <RelativeTime at={consent.at} />
            </>
          )}
        </p>
        {consent.outdated && <Notice>{t.outdated}</Notice>}
        {consent.kind === 'marketing' && consent.state === 'withdrawn' && (
          <Notice>{t.marketingStopped}</Notice>
        )}
        {decide.error && (
          <Notice tone="late" icon="warning">
            {decide.error.message}
          </Notice>
        )}
        <Button look={holds ? 'quiet' : 'primary'} busy={decide.isPending} onClick={() => decide.mutate()}>
          {isNotice ? t.refuse : consent.holds ? t.withdraw : t.agree}
        </Button>
      </div>
    </Card>
  )
}
