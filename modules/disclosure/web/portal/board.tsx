import { useQuery } from '@tanstack/react-query'
import { useRouteParams } from '#design/link.tsx'
import { dateWords } from '#design/plain/time-words.ts'
import { useLanguage } from '#design/language.ts'
import { useNow } from '#design/plain/now.ts'
import { PhotoGrid } from '#design/plain/photo-grid.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { Tabs } from '#design/plain/tabs.tsx'
import { ButtonLink } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Page } from '#design/portal/page.tsx'
import { useTexts } from '#design/texts.ts'
import { PostingContent } from '../parts/posting-content.tsx'
import { words } from '../parts/words.ts'
import { type Board, disclosure } from './api.ts'
import styles from './board.module.css'
import { KnowsIt } from './knows-it.tsx'
import { NoticeView } from './notice-view.tsx'
import { texts } from './texts.ts'

/** What hangs at the sales venue of a project, for everybody. @serves 2.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7 */
export default function BoardPage() {
  const t = useTexts(texts)
  const { projectId } = useRouteParams('projectId')
  const { data, error } = useQuery(disclosure.query.publicBoard({ params: { projectId } }))
  return (
    <div className={styles.wide}>
      <Page title={data ? t.title(data.name) : t.boards} lead={t.lead} back="/disclosure">
        {error && <ErrorState title={error.message} />}
        {!data && !error && <Skeleton lines={10} />}
        {data?.me && (
          <div className={styles.links}>
            <ButtonLink look="quiet" to="/explained">
              {t.explained}
            </ButtonLink>
            <ButtonLink look="quiet" to="/to-the-contract">
              {t.toContract}
            </ButtonLink>
          </div>
        )}
        {data && (
          <Tabs
            label={t.boards}
            items={[
              { key: 'notice', label: t.notices, children: <Notice board={data} /> },
              { key: 'postings', label: t.postings, children: <Postings board={data} /> },
            ]}
          />
        )}
      </Page>
    </div>
  )
}

function Notice({ board: { notice, me } }: { board: Board }) {
  const t = useTexts(texts)
  if (!notice) return <EmptyState icon="eye" title={t.noNotice} hint={t.noNoticeHint} />
  return <NoticeView notice={notice} me={me} />
}

function Postings({ board }: { board: Board }) {
  const { postings } = board
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  const now = useNow()
  const others = postings.filter(({ kind }) => kind !== 'adverseFactors')
  if (others.length === 0) return <EmptyState icon="eye" title={t.noPostings} />
  return (
    <div className={styles.stack}>
      {others.map(({ id, kind, number, place, postedOn, content, photoFileIds, acknowledgedOn }) => (
        <Card key={id} title={w.postings[kind]} aside={t.version(number)}>
          <div className={styles.stack}>
            <PostingContent content={content} />
            {kind === 'cancellation' && <p>{t.how}</p>}
            {kind === 'cancellation' && <KnowsIt postingId={id} me={board.me} on={acknowledgedOn} />}
            <p className={styles.quiet}>{t.postedAt(place, dateWords(postedOn, now, language))}</p>
            {photoFileIds.length > 0 && (
              <PhotoGrid
                label={t.photo}
                photos={photoFileIds.map((fileId) => ({
                  id: fileId,
                  small: `/api/files/${fileId}/thumbnail`,
                  large: `/api/files/${fileId}/screen`,
                  alt: `${t.photo} ${w.postings[kind]}`,
                }))}
              />
            )}
          </div>
        </Card>
      ))}
    </div>
  )
}
