import { Alert, Button, Tabs } from 'antd'
import { connection } from '#platform/web/connection.ts'
import { EmptyState, ErrorState } from '../plain/states.tsx'
import { Skeleton } from '../plain/skeleton.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { useTexts } from '../texts.ts'
import { Story } from './story.tsx'
import { storyTexts } from './texts.ts'

/** Nothing yet, on the way, gone wrong, connection lost. */
export default function StatesStory() {
  const texts = useTexts(storyTexts)
  return (
    <>
      <PageHead title={texts.states} />
      <Story title="ConnectionBanner">
        <Button onClick={() => connection.set('lost')}>lost</Button>
        <Button onClick={() => connection.set('there')}>there</Button>
      </Story>
      <Story title="EmptyState" wide>
        <EmptyState
          icon="case"
          title={texts.none}
          hint={texts.noneHint}
          action={<Button type="primary">{texts.newCase}</Button>}
        />
      </Story>
      <Story title="ErrorState" wide>
        <ErrorState title={texts.none} hint={texts.noneHint} action={<Button>{texts.newCase}</Button>} />
      </Story>
      <Story title="Skeleton" wide>
        <Skeleton lines={4} />
      </Story>
      <Story title="Alert · Tabs" wide>
        <Alert type="info" showIcon title={texts.noneHint} />
        <br />
        <Alert type="error" showIcon title={texts.noneHint} />
        <Tabs
          items={[texts.record, texts.list].map((label) => ({ key: label, label, children: texts.noneHint }))}
        />
      </Story>
    </>
  )
}
