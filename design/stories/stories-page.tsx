import { type ComponentType, lazy, Suspense, useState } from 'react'
import { useRouteParams } from '../link.tsx'
import { Skeleton } from '../plain/skeleton.tsx'
import { AccountMenu } from '../shell/account-menu.tsx'
import { AppShell } from '../shell/app-shell.tsx'
import { CommandPalette } from '../shell/command-palette.tsx'
import type { PlaceGroup } from '../shell/navigation.ts'
import { PageHead } from '../shell/page-head.tsx'
import { useTexts } from '../texts.ts'
import { findPeople } from './people.ts'
import { storyTexts } from './texts.ts'

const parts: Record<string, ComponentType> = {
  marks: lazy(() => import('./marks-story.tsx')),
  list: lazy(() => import('./list-story.tsx')),
  record: lazy(() => import('./record-story.tsx')),
  form: lazy(() => import('./form-story.tsx')),
  drawings: lazy(() => import('./drawings-story.tsx')),
  files: lazy(() => import('./files-story.tsx')),
  states: lazy(() => import('./states-story.tsx')),
}

/** Every part of the visual language in every state; needs no server. */
export default function StoriesPage() {
  const texts = useTexts(storyTexts)
  const { part = 'marks' } = useRouteParams('part') as { part?: string }
  const [searching, setSearching] = useState(false)
  const Part = parts[part]
  const groups: PlaceGroup[] = [
    {
      key: 'parts',
      title: texts.parts,
      places: [
        { to: '/design/marks', title: texts.marks, icon: 'star' },
        { to: '/design/list', title: texts.list, icon: 'table' },
        { to: '/design/record', title: texts.record, icon: 'file' },
        { to: '/design/form', title: texts.form, icon: 'edit' },
        { to: '/design/drawings', title: texts.drawings, icon: 'journey' },
        { to: '/design/files', title: texts.files, icon: 'photo' },
        { to: '/design/states', title: texts.states, icon: 'info' },
      ],
    },
  ]
  return (
    <AppShell
      groups={groups}
      onSearch={() => setSearching(true)}
      tools={<AccountMenu name="林夕" post={texts.agent} onSignOut={() => undefined} />}
    >
      <Suspense fallback={<Skeleton />}>{Part ? <Part /> : <PageHead title={texts.parts} />}</Suspense>
      {searching && (
        <CommandPalette groups={groups} search={findPeople} onClose={() => setSearching(false)} />
      )}
    </AppShell>
  )
}
