import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { useGo } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { BeforeAfter } from '#design/plain/before-after.tsx'
import { type Programme, renewal, type StoryDraft } from './api.ts'
import styles from './renewal.module.css'
import { storyTexts } from './story-texts.ts'

/** The story as it will be read, and its publication. @serves 8.5 */
export function StoryPart({ programme: { id: programmeId } }: { programme: Programme }) {
  const t = useTexts(storyTexts)
  const { data } = useQuery(renewal.query.getStory({ params: { programmeId } }))
  if (!data) return <Skeleton lines={5} />
  const { story, stage } = data
  if (stage !== 'story' && stage !== 'finished') return <p className={styles.quiet}>{t.notYet}</p>
  return (
    <Section
      title={story?.title ?? t.title}
      aside={story?.publishedOn && <StatusTag tone="done">{t.published}</StatusTag>}
    >
      <div className={styles.stack}>
        {story ? (
          <>
            <p className={styles.words}>{story.body}</p>
            <div className={styles.beside}>
              {story.pairs.map(({ itemId, title, words, beforeFileId, afterFileId }) => (
                <BeforeAfter
                  key={itemId}
                  title={title}
                  caption={words}
                  before={beforeFileId}
                  after={afterFileId}
                />
              ))}
            </div>
            {story.thanks && <p className={styles.words}>{story.thanks}</p>}
          </>
        ) : (
          <p className={styles.quiet}>{t.none}</p>
        )}
        <Deeds draft={data} />
      </div>
    </Section>
  )
}

function Deeds({ draft: { programmeId, version, stage, story } }: { draft: StoryDraft }) {
  const t = useTexts(storyTexts)
  const go = useGo()
  const may = useMay()
  const publish = useChange(() => renewal.call.publishStory({ params: { programmeId }, body: { version } }), {
    refreshes: ['renewal'],
  })
  if (story?.publishedOn) return <a href={`/stories/${story.id}`}>{t.seePublic}</a>
  if (stage !== 'story' || !may('renewal.lead')) return null
  return (
    <div className={styles.row}>
      <Button type={story ? 'default' : 'primary'} onClick={() => go(`/renewal/${programmeId}/story`)}>
        {t.edit}
      </Button>
      {story && (
        <ConfirmAction
          label={t.publish}
          consequence={t.publishWords}
          busy={publish.busy}
          onConfirm={() => publish.run(undefined)}
        />
      )}
    </div>
  )
}
