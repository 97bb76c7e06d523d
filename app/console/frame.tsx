import { Outlet, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { LogWordsSource } from '#design/record/history/log-words.ts'
import { AccountMenu } from '#design/shell/account-menu.tsx'
import { AppShell } from '#design/shell/app-shell.tsx'
import { useLanguage } from '#design/language.ts'
import { Waiting } from './states.tsx'
import { useKeptLanguage } from './kept-language.ts'
import { useKeptSettings } from './kept-settings.ts'
import { useLiveUpdates } from './live-updates.ts'
import { menuFor } from './menu.ts'
import { Bell } from './notices/bell.tsx'
import { screens } from './screens.ts'
import { useUnread } from './use-unread.ts'
import { forgetOffline } from './session-end.ts'
import { useOutbox } from './use-outbox.ts'
import { identity, useSession } from './session.ts'

/** Where somebody looks after his own sign-in, once a module brings such a screen. */
const account = screens.some(({ path }) => path === '/account') ? '/account' : undefined

const logWords = async () => (await import('./log-words.ts')).logWords

const Palette = lazy(() => import('./palette.tsx'))

/** The console around its screens: menu, search, account. */
export function Frame() {
  const session = useSession()
  const language = useLanguage()
  const groups = useMemo(
    () => menuFor(screens, session.permissions, language),
    [session.permissions, language],
  )
  const marks = useUnread(session.permissions)
  const [searching, setSearching] = useState(false)
  const leave = useLeave()
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setSearching(true)
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  useLiveUpdates(leave)
  useOutbox(session.id)
  useKeptLanguage(session.keepsLanguage ? session.language : null)
  useKeptSettings(session.id ?? '')
  const tools = (
    <>
      <Bell />
      <AccountMenu
        name={session.name ?? ''}
        post={session.posts[0]?.title}
        accountTo={account}
        onSignOut={leave}
      />
    </>
  )
  return (
    <AppShell
      groups={groups}
      marks={marks}
      onSearch={() => setSearching(true)}
      tools={tools}
      noticesTo="/notices"
    >
      <LogWordsSource value={logWords}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </LogWordsSource>
      <Suspense>{searching && <Palette groups={groups} onClose={() => setSearching(false)} />}</Suspense>
    </AppShell>
  )
}

function useLeave(): () => void {
  const navigate = useNavigate()
  const queries = useQueryClient()
  return () => {
    void identity.call.signOut().finally(async () => {
      forgetOffline()
      await navigate({ to: '/sign-in' })
      queries.clear()
    })
  }
}
