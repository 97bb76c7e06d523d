import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { Tabs } from '#design/plain/tabs.tsx'
import { History } from '#design/record/history/history.tsx'
import { type Fact, RecordPage } from '#design/record/record-page.tsx'
import { useTexts } from '#design/texts.ts'
import { type ActionInVersion, journey, type StandardVersion } from '../api.ts'
import { ActionDrawer } from './action-drawer.tsx'
import { ActionList } from './action-list.tsx'
import { ExamplePlanView } from './example-plan.tsx'
import { Next, Withdraw } from './next.tsx'
import { SettingList } from './setting-list.tsx'
import { texts } from './texts.ts'
import { VersionState } from './version-state.tsx'
import { versionTexts } from './version-texts.ts'

/** One version of the standard: its actions, how it differs, a plan to try it on, its way to being published. @serves S0-15, S0-45 */
export default function VersionPage() {
  const { standardId } = useRouteParams('standardId')
  const { data, error } = useQuery(journey.query.readStandard({ params: { standardId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded key={standardId} version={data} /> : <Skeleton lines={12} />
}

/** The drawer shows an action that is there, or one that is to be added. */
export type Opened = ActionInVersion | 'new' | null

function Loaded({ version }: { version: StandardVersion }) {
  const v = useTexts(texts)
  const t = useTexts(versionTexts)
  const [opened, open] = useState<Opened>(null)
  const { id, level, number } = version
  return (
    <RecordPage
      back={{ to: '/standards/versions', label: t.back }}
      title={`${level.name || v.group} · ${v.version(number)}`}
      status={<VersionState line={version} />}
      facts={useFacts(version)}
      actions={version.mayEdit && <Withdraw version={version} />}
      next={<Next version={version} />}
    >
      <Tabs
        label={t.parts}
        items={[
          { key: 'actions', label: t.actions, children: <ActionList version={version} onOpen={open} /> },
          { key: 'settings', label: t.settings, children: <SettingList version={version} /> },
          { key: 'preview', label: t.preview, children: <ExamplePlanView standardId={id} /> },
        ]}
      />
      <History
        name="journey.standardHistory"
        of={id}
        ask={(query) => journey.call.standardHistory({ params: { standardId: id }, query })}
      />
      <ActionDrawer version={version} opened={opened} onClose={() => open(null)} />
    </RecordPage>
  )
}

function useFacts(version: StandardVersion): Fact[] {
  const v = useTexts(texts)
  const t = useTexts(versionTexts)
  const { id, draftedBy, createdAt, reviewAskedAt, reviewAskedBy, publishedAt, publishedBy, before } = version
  const who = (by: string | null, at: string) => (
    <>
      {by} · <RelativeTime at={at} />
    </>
  )
  const facts: (Fact | false | null)[] = [
    draftedBy !== null && { label: t.draftedBy, value: who(draftedBy, createdAt) },
    reviewAskedAt !== null && { label: t.reviewAskedBy, value: who(reviewAskedBy, reviewAskedAt) },
    publishedAt !== null && { label: t.publishedBy, value: who(publishedBy, publishedAt) },
    version.extends && {
      label: t.extends,
      value: (
        <AppLink to={`/standards/versions/${version.extends.id}`}>
          {version.extends.level.name || v.group} · {v.version(version.extends.number)}
        </AppLink>
      ),
    },
    before && {
      label: t.before,
      value: (
        <AppLink to={`/standards/comparison?from=${before.id}&to=${id}`}>
          {t.differences(before.added, before.removed, before.changed + before.settings)}
        </AppLink>
      ),
    },
  ]
  return facts.filter((fact) => fact !== false && fact !== null)
}
