export { markHomes } from './actions/change-home.ts'
export { deliverPhase } from './actions/change-phase.ts'
export { createBuilding, type NewBuilding } from './actions/create-building.ts'
export { createHome, type NewHome } from './actions/create-home.ts'
export { createPhase, type NewPhase } from './actions/create-phase.ts'
export { createProject, type NewProject } from './actions/create-project.ts'
export { drawPlan } from './actions/draw-plan.ts'
export { createCommonFacility, createCommonPart } from './actions/create-commons.ts'
export { createLayout } from './actions/layouts.ts'
export { type HomeOutcome, upsertHomes, type UpsertOptions } from './actions/upsert-homes.ts'
export {
  canonicalHomeCode,
  composeHomeCode,
  type HomeCodeParts,
  homeLabel,
  parseHomeCode,
} from './home-code.ts'
export { type HomeField, type HomeProblem, type HomeToImport } from './home-row.ts'
export { homeInCells, unclearHome } from './home-in-cells.ts'
export { type HomeState, homeStates } from './home.ts'
export { type ProjectState, projectStates } from './project.ts'
export {
  buildingsById,
  buildingsIn,
  type HomeCard,
  homesByCode,
  homesById,
  phasesOf,
  type ProjectCard,
  projectsById,
  visibleProjects,
} from './queries/cards.ts'
export { deliveriesAhead } from './queries/deliveries-ahead.ts'
export { findHomes } from './queries/find-homes.ts'
export { homesByText } from './queries/homes-by-text.ts'
export { type HomeChoice, homesIn } from './queries/homes-in.ts'
export { homeCounts } from './queries/home-counts.ts'
export { localDays } from './queries/local-days.ts'
export { projectToday } from './queries/project-today.ts'
export { placeNames } from './queries/place-names.ts'
export { type LayoutPlan, planOfLayout, plansOfHomes } from './queries/home-plans.ts'
export { type CommonCard, commonsAround, commonsById } from './queries/commons.ts'
export { listCommons } from './queries/list-commons.ts'
