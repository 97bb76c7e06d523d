import { projectsById } from '#modules/estate/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { ActionRecord } from '../action-record.ts'
import type { StandardAction } from '../standard-action.ts'
import type { StandardSettings } from '../standard-settings.ts'
import { actionStore } from '../stores/actions.ts'
import { standardStore } from '../stores/standards.ts'

/** One action with what the standard says of it, and the local day of its project. */
export interface ActionInHand {
  action: ActionRecord
  standard: StandardAction
  /** Of the version that says so. */
  settings: StandardSettings
  today: string
}

/** Takes an action to look at or, locked, to change; "not found" outside the scope. */
export async function actionInHand(
  work: Work,
  actionId: string,
  { lock = false } = {},
): Promise<ActionInHand> {
  const row = await actionStore(work).byId(actionId, { lock })
  const [projects, standard] = await Promise.all([
    projectsById(work, [row.projectId]),
    standardStore(work).byId(row.standardId),
  ])
  const timezone = projects.get(row.projectId)?.timezone
  const rule = standard.byKey.get(row.key)
  if (!timezone || !rule) throw common.notFound()
  return {
    action: { ...row, timezone },
    standard: rule,
    settings: standard.settings,
    today: localDateOf(work.now, timezone),
  }
}
