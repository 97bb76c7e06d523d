import { Outlet, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { AccountMenu } from '#design/shell/account-menu.tsx'
import { AppShell } from '#design/shell/app-shell.tsx'
import { useLanguage } from '#design/language.ts'
import { Waiting } from './states.tsx'
import { menuFor } from './menu.ts'
import { screens } from './screens.ts'
import { identity, useSession } from './session.ts'

const Palette = lazy(() => import('./palette.tsx'))

/** The console around its screens: menu, search, account. */
export function Frame() {
  const session = useSession()
  const language = useLanguage()
  const groups = useMemo(
    () => menuFor(screens, session.permissions, language),
    [session.permissions, language],
  )
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
  const tools = <AccountMenu name={session.name ?? ''} post={session.posts[0]?.title} onSignOut={leave} />
  return (
    <AppShell groups={groups} onSearch={() => setSearching(true)} tools={tools}>
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
      <Suspense>{searching && <Palette groups={groups} onClose={() => setSearching(false)} />}</Suspense>
    </AppShell>
  )
}

function useLeave(): () => void {
  const navigate = useNavigate()
  const queries = useQueryClient()
  return () => {
    void identity.call.signOut().finally(async () => {
      await navigate({ to: '/sign-in' })
      queries.clear()
    })
  }
}
