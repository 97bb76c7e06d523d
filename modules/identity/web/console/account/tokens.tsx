import { useNow } from '#design/plain/now.ts'
import { useQuery } from '@tanstack/react-query'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { identity, type Token } from '../api.ts'
import styles from './account.module.css'
import { NewToken } from './new-token.tsx'
import { texts } from './texts.ts'

/** Access tokens for scripts and other systems. @serves S3-08 */
export function Tokens({ own }: { own: readonly string[] }) {
  const t = useTexts(texts)
  const { data } = useQuery(identity.query.listTokens())
  const add = (
    <FormDialog label={t.newToken} icon="plus" refreshes={['identity']} width={520}>
      {({ done, close }) => <NewToken own={own} onDone={done} onCancel={close} />}
    </FormDialog>
  )
  return (
    <Section title={t.tokens} aside={add}>
      <p className={styles.faint}>
        {t.tokensHint} <a href="/api/docs">{t.apiDocs}</a>
      </p>
      {!data && <Skeleton lines={2} />}
      {data?.items.length === 0 && <p className={styles.faint}>{t.noTokens}</p>}
      <div>
        {data?.items.map((token) => (
          <TokenLine key={token.id} token={token} />
        ))}
      </div>
    </Section>
  )
}

function TokenLine({ token }: { token: Token }) {
  const t = useTexts(texts)
  const now = useNow()
  const { id, name, permissions, expiresAt, lastUsedAt, revokedAt } = token
  const state = revokedAt ? 'revoked' : Date.parse(expiresAt) < now.getTime() ? 'expired' : 'valid'
  const revoke = useChange(() => identity.call.revokeToken({ params: { tokenId: id } }), {
    refreshes: ['identity'],
    said: t.revokedNow,
  })
  return (
    <div className={styles.line}>
      <div>
        <p>
          {name} <StatusTag tone={state === 'valid' ? 'active' : 'off'}>{t[state]}</StatusTag>
        </p>
        <p className={styles.faint} title={permissions.join('\n')}>
          {t.count(permissions.length)} · {t.until} <RelativeTime at={expiresAt} /> ·{' '}
          {lastUsedAt ? (
            <>
              {t.used} <RelativeTime at={lastUsedAt} />
            </>
          ) : (
            t.never
          )}
        </p>
      </div>
      {state === 'valid' && (
        <ConfirmAction
          label={t.revoke}
          danger
          consequence={t.revokeHint}
          busy={revoke.busy}
          onConfirm={() => revoke.run(undefined)}
        />
      )}
    </div>
  )
}
