import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useLanguage } from '#design/language.ts'
import { AppLink } from '#design/link.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { useTexts } from '#design/texts.ts'
import { identity, journey } from '../api.ts'
import { texts } from './texts.ts'

/** What is late in a project and what falls due this week, and the post that has most of it. */
export function ProjectNext({ projectId }: { projectId: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { data: board } = useQuery(journey.query.projectBoard({ params: { projectId } }))
  const { data: roles } = useQuery({ ...identity.query.listRoles(), staleTime: 60_000 })
  const [busiest] = (board?.roles ?? []).toSorted(
    (one, other) => other.late - one.late || other.dueThisWeek - one.dueThisWeek,
  )
  if (!board || !busiest) return null
  const late = sum(board.roles.map((line) => line.late))
  const thisWeek = sum(board.roles.map((line) => line.dueThisWeek))
  const post = roles?.items.find(({ key }) => key === busiest.role)?.[language] ?? busiest.role
  if (late + thisWeek === 0) return null
  return (
    <NextStep
      title={late > 0 ? t.lateNow(late) : t.dueNow(thisWeek)}
      by={late > 0 ? t.mostLate(post, busiest.late) : post}
      tone={late > 0 ? 'late' : 'act'}
      action={
        <AppLink to={`/journey-board?projectId=${projectId}`}>
          <Button type="primary">{t.toBoard}</Button>
        </AppLink>
      }
    >
      {late > 0 && thisWeek > 0 && <p>{t.dueNow(thisWeek)}</p>}
    </NextStep>
  )
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
