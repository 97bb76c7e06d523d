import type { Database, Work } from '#platform/work/index.ts'
import { ensureStandard } from '../actions/ensure-standard.ts'
import { journeySteps, stepNames } from '../step.ts'
import { standardStore } from '../stores/standards.ts'

/** The group's current standard, step by step; on a new installation the first version is added before it is shown. */
export async function currentStandard(work: Work, database: Database) {
  const store = standardStore(work)
  const id =
    (await store.currentId()) ??
    (await database.asSystem('add the first version of the standard', ensureStandard))
  const { number, publishedAt, actions } = await store.byId(id)
  return {
    number,
    publishedAt,
    steps: journeySteps.map((step) => {
      const { zh, en, number: stepNumber } = stepNames[step]
      const own = actions.filter((action) => action.step === step)
      return {
        step,
        number: stepNumber,
        name: { zh, en },
        actions: own.map((action) => ({
          ...action,
          evidence: action.evidence.map(({ anyOf, least }) => ({ anyOf: [...anyOf], least })),
          countsIn: [...action.countsIn],
        })),
      }
    }),
  }
}
