import type { CaseView } from './api.ts'
import { ReplyTools } from './reply-tools.tsx'
import { TakePlan } from './take-plan.tsx'
import { SuggestHere } from './suggest-here.tsx'

/** What helps with a step of a case: suggestions where something is judged, templates and tone where somebody writes. */
export function FormHelp({ view, kind }: { view: CaseView; kind: string }) {
  if (kind === 'classify') return <SuggestHere view={view} fields={['topic', 'urgency']} />
  if (kind === 'plan')
    return (
      <TakePlan
        of={{ caseId: view.id }}
        person={view.owner.name}
        fill={({ inWords, until }) => ({ measures: inWords, until })}
      />
    )
  if (kind === 'handOver') return <SuggestHere view={view} fields={['department']} />
  if (kind === 'reply' || kind === 'progress' || kind === 'result' || kind === 'close')
    return <ReplyTools view={view} kind={kind} />
  return null
}
