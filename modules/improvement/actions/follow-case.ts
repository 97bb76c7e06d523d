import { caseStanding } from '#modules/cases/index.ts'
import type { Work } from '#platform/work/index.ts'
import { answeredWithCase } from '../events.ts'
import { isUndecided } from '../opinion.ts'
import { opinionStore } from '../stores/opinions.ts'

/**
 * What came from a case stands as its case does: answered with it where nobody has decided here or made it part of an
 * improvement, and waiting again when the case is opened again. Told late or twice it comes to the same.
 */
export async function followCase(work: Work, projectId: string, caseId: string): Promise<void> {
  const store = opinionStore(work)
  const opinion = await store.fromSource('cases', caseId)
  const standing = opinion && (await caseStanding(work, projectId, caseId))
  if (!opinion || !standing) return
  const { id, homeId, personId, state, improvementId } = opinion
  const { number, closedOn } = standing
  if (state === 'answered' && !closedOn) return void (await store.askAgain(id))
  if (!closedOn || !isUndecided(state) || improvementId) return
  await store.answerElsewhere(id, `个案 ${number} 已办结，答复写在个案里。`, closedOn)
  work.emit(
    answeredWithCase,
    { opinionId: id, projectId, caseId, number, answeredOn: closedOn },
    {
      subject: ['improvement.opinion', id],
      projectId,
      ...(homeId && { homeId }),
      ...(personId && { personId }),
    },
  )
}
