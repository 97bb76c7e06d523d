import { useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import { useFormFields } from '#design/form/form-context.ts'
import { useLanguage } from '#design/language.ts'
import { sayTime } from '#platform/calendar/say-day.ts'
import { usualZone } from '#platform/calendar/time-zone.ts'
import { identityContract } from '#modules/identity/contract.ts'
import { ReplyHelp } from '#modules/knowledge/web/pick.ts'
import { nameOfProject } from '#modules/estate/web/pick.ts'
import { apiOf } from '#platform/web/api.ts'
import { DraftHelp } from './draft-help.tsx'
import { cases, type CaseView } from './api.ts'

const identity = apiOf(identityContract)

const purposes = {
  progress: 'progress',
  result: 'result',
  close: 'closing',
} as const

/** Templates, articles and the tone beside the editor of a case, filled with what the case says. @serves S2-06 */
export function ReplyTools({
  view,
  kind,
}: {
  view: CaseView
  kind: 'reply' | 'progress' | 'result' | 'close'
}) {
  const form = Form.useFormInstance<{ body?: string }>()
  const { fill } = useFormFields()
  const text = Form.useWatch('body', form) ?? ''
  const { data: me } = useQuery(identity.query.readSession())
  const { data: topics } = useQuery(cases.query.listCategories())
  const { data: project } = useQuery({
    queryKey: ['estate', 'nameOfProject', view.projectId],
    queryFn: () => nameOfProject(view.projectId),
  })
  const above = (id: string | null): string[] => {
    const topic = topics?.items.find((one) => one.id === id)
    return topic ? [topic.id, ...above(topic.parentId)] : []
  }
  const values = useValues(view, me?.name ?? '', project)
  const onText = (body: string) => fill({ body })
  return (
    <>
      <DraftHelp caseId={view.id} text={text} onText={onText} />
      <ReplyHelp
        text={text}
        onText={onText}
        purpose={kind === 'reply' ? (view.firstRepliedAt ? 'progress' : 'firstReply') : purposes[kind]}
        about={{
          words: `${view.title} ${view.body}`,
          projectId: view.projectId,
          topicIds: above(view.categoryId),
        }}
        values={values}
      />
    </>
  )
}

/** What the case says for the places of a template; what is not known is left out. */
function useValues(view: CaseView, name: string, project = '') {
  const language = useLanguage()
  const promised =
    view.answerDueAt ??
    view.promises
      .filter(({ dueAt, metAt, missedAt }) => dueAt && !metAt && !missedAt)
      .map(({ dueAt }) => dueAt!)
      .toSorted()[0] ??
    view.closeDueAt
  const known = {
    客户称呼: view.reporterName,
    房号: view.homeLabel,
    项目名称: project,
    个案编号: view.number,
    经办人: name,
    承诺时间: promised && sayTime(new Date(promised), usualZone, language),
  }
  const filled = Object.entries(known).flatMap(([key, value]) => (value ? [[key, value] as const] : []))
  const english: Record<string, string> = {
    客户称呼: 'customer',
    房号: 'home',
    项目名称: 'project',
    个案编号: 'case number',
    经办人: 'handler',
    承诺时间: 'promised by',
  }
  return Object.fromEntries(
    filled.flatMap(([key, value]) => [
      [key, value],
      [english[key]!, value],
    ]),
  )
}
