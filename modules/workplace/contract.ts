import { defineContract } from '#platform/contract/index.ts'
import { acknowledgementRoutes } from './routes/acknowledgements.ts'
import { appraisalRoutes } from './routes/appraisals.ts'
import { checkRoutes } from './routes/checks.ts'
import { editionRoutes } from './routes/editions.ts'
import { measureRoutes } from './routes/measures.ts'
import { mineRoutes } from './routes/mine.ts'
import { periodRoutes } from './routes/periods.ts'
import { trainingRoutes } from './routes/training.ts'

export { conductChapters, qualityGroups } from './edition.ts'
export { appraisalStates, periodLengths } from './appraisal.ts'
export { figureGroups, measureStates, results } from './conduct-check.ts'

export const workplaceContract = defineContract('workplace', {
  ...editionRoutes,
  ...acknowledgementRoutes,
  ...checkRoutes,
  ...measureRoutes,
  ...mineRoutes,
  ...appraisalRoutes,
  ...periodRoutes,
  ...trainingRoutes,
})
