import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, ButtonLink } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Choice } from '#design/portal/choice.tsx'
import { ToldAtOnce } from '#design/portal/told-at-once.tsx'
import { Page } from '#design/portal/page.tsx'
import { language, useLanguage } from '#design/language.ts'
import { useGo } from '#design/link.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { useKept } from '#design/kept.ts'
import { mode } from '#design/theme/mode.ts'
import { turnPushOff } from '#platform/web/push.ts'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { customers, identity } from './api.ts'
import styles from './me.module.css'
import { texts } from './texts.ts'

/** My own data, my household, my settings; whoever holds no home yet has settings alone. @serves S2-41, S2-44, 5.6 */
export default function Me() {
  const t = useTexts(texts)
  const isHolder = useMay()('me.read')
  const { data: session } = useQuery(identity.query.readSession())
  return (
    <Page title={session?.name ?? t.me}>
      {isHolder && <Own />}
      <Settings isHolder={isHolder} />
    </Page>
  )
}

function Own() {
  const t = useTexts(texts)
  const { data } = useQuery(customers.query.getMe())
  if (!data) return <Skeleton lines={8} />
  return (
    <>
      <Card title={t.home}>
        {data.homes.map(({ holdingId, home, kind, deliveredOn, movedInOn }) => (
          <div key={holdingId} className={styles.line}>
            <span>{home.label}</span>
            <span className={styles.quiet}>
              {t.kinds[kind]}{' '}
              {movedInOn ? (
                <>
                  · {t.moved} <DateText date={movedInOn} />
                </>
              ) : deliveredOn ? (
                <>
                  · {t.delivered} <DateText date={deliveredOn} />
                </>
              ) : null}
            </span>
          </div>
        ))}
      </Card>
      {data.members.length > 0 && (
        <Card title={t.family}>
          {data.members.map((member) => (
            <div key={`${member.personId} ${member.householdId}`} className={styles.line}>
              <span>{member.name}</span>
              <span className={styles.quiet}>{t.kinds[member.kind]}</span>
            </div>
          ))}
        </Card>
      )}
      <Card title={t.data}>
        <div className={styles.line}>
          <span>{t.phone}</span>
          <span>{data.person.maskedPhone ?? '—'}</span>
        </div>
        <div className={styles.line}>
          <span>{t.identity}</span>
          <span>{data.person.maskedIdentityNumber ?? '—'}</span>
        </div>
        <p className={styles.quiet}>{t.dataHint}</p>
      </Card>
    </>
  )
}

function Settings({ isHolder }: { isHolder: boolean }) {
  const t = useTexts(texts)
  const spoken = useLanguage()
  const wish = useKept(mode)
  const queries = useQueryClient()
  const go = useGo()
  const leave = useMutation({
    mutationFn: async () => {
      // Whoever signs out is not told on this device; that it fails keeps nobody signed in.
      await turnPushOff().catch(() => undefined)
      return identity.call.signOut()
    },
    onSuccess: () => {
      navigator.serviceWorker?.controller?.postMessage('signed out')
      queries.clear()
      go('/sign-in')
    },
  })
  const modes = ['light', 'dark', 'system'] as const
  return (
    <Card>
      <div className={styles.stack}>
        {isHolder && (
          <>
            <ButtonLink to="/me/contact" look="quiet" wide>
              {t.contact}
            </ButtonLink>
            <ButtonLink to="/me/consents" look="quiet" wide>
              {t.consents}
            </ButtonLink>
          </>
        )}
        <ButtonLink to="/me/devices" look="quiet" wide>
          {t.devices}
        </ButtonLink>
        <ToldAtOnce as="setting" />
        <Button look="quiet" wide onClick={() => language.set(spoken === 'zh' ? 'en' : 'zh')}>
          {t.language}
        </Button>
        <Choice
          legend={t.theme}
          value={wish}
          onChange={(value) => mode.set(value)}
          options={modes.map((value) => ({ value, label: t.themes[value] }))}
        />
        <Button look="quiet" wide busy={leave.isPending} onClick={() => leave.mutate()}>
          {t.signOut}
        </Button>
      </div>
    </Card>
  )
}
