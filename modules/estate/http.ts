import { recordHistory } from '#platform/history/index.ts'
import { bind } from '#platform/http/index.ts'
import { changeBuilding } from './actions/change-building.ts'
import { changeCommon } from './actions/change-common.ts'
import { changeHome } from './actions/change-home.ts'
import { changePhase, deliverPhase } from './actions/change-phase.ts'
import { changeProject } from './actions/change-project.ts'
import { createBuilding } from './actions/create-building.ts'
import { createCommonFacility, createCommonPart, createParkingSpace } from './actions/create-commons.ts'
import { createHome } from './actions/create-home.ts'
import { createPhase } from './actions/create-phase.ts'
import { createProject } from './actions/create-project.ts'
import { drawPlan } from './actions/draw-plan.ts'
import { changeLayout, createLayout } from './actions/layouts.ts'
import { estateContract } from './contract.ts'
import { ofBuilding, ofCommon, ofHome, ofProject } from './histories.ts'
import { findCommons, getCommon } from './queries/commons.ts'
import { getElevation } from './queries/get-elevation.ts'
import { listBuildings } from './queries/list-buildings.ts'
import { listCommons } from './queries/list-commons.ts'
import { getHome, listHomes } from './queries/list-homes.ts'
import { layoutPlans } from './queries/layout-plans.ts'
import { listLayouts } from './queries/list-layouts.ts'
import { getProject, listProjects } from './queries/list-projects.ts'
import { estateStore } from './store.ts'

export const estateApi = bind(estateContract, {
  listProjects: ({ work, query }) => listProjects(work, query),
  getProject: ({ work, params }) => getProject(work, params.projectId),
  createProject: ({ work, body }) => createProject(work, body),
  changeProject: ({ work, params, body }) => changeProject(work, params.projectId, body),

  createPhase: ({ work, params, body }) => createPhase(work, params.projectId, body),
  changePhase: ({ work, params, body }) => changePhase(work, params.projectId, params.phaseId, body),
  deliverPhase: ({ work, params, body }) => deliverPhase(work, params.projectId, params.phaseId, body),
  removePhase: ({ work, params }) => estateStore(work).removePhase(params.phaseId, params.projectId),

  listBuildings: ({ work, params }) => listBuildings(work, params.projectId),
  createBuilding: ({ work, params, body }) => createBuilding(work, params.projectId, body),
  changeBuilding: ({ work, params, body }) => changeBuilding(work, params.projectId, params.buildingId, body),
  removeBuilding: ({ work, params }) => estateStore(work).removeBuilding(params.buildingId, params.projectId),
  getElevation: ({ work, params }) => getElevation(work, params.projectId, params.buildingId),

  listLayouts: ({ work, params }) => listLayouts(work, params.projectId),
  createLayout: ({ work, params, body }) => createLayout(work, params.projectId, body),
  changeLayout: ({ work, params, body }) => changeLayout(work, params.projectId, params.layoutId, body),
  removeLayout: ({ work, params }) => estateStore(work).removeLayout(params.layoutId, params.projectId),

  getLayoutPlans: ({ work, params }) => layoutPlans(work, params.projectId, params.layoutId),
  drawPlan: ({ work, params, body }) => drawPlan(work, params.projectId, params.layoutId, body),

  listHomes: ({ work, query }) => listHomes(work, query),
  getHome: ({ work, params }) => getHome(work, params.homeId),
  createHome: ({ work, params, body }) => createHome(work, params.projectId, body),
  changeHome: ({ work, params, body }) => changeHome(work, params.homeId, body),
  removeHome: ({ work, params }) => estateStore(work).removeHome(params.homeId),

  listCommons: ({ work, params }) => listCommons(work, params.projectId),
  findCommons: ({ work, query }) => findCommons(work, query),
  getCommon: ({ work, params }) => getCommon(work, params.commonId),
  changeCommon: ({ work, params, body }) => changeCommon(work, params.commonId, body),
  commonHistory: async ({ work, params, query }) =>
    recordHistory(work, ofCommon(await getCommon(work, params.commonId)), query),
  createCommonPart: ({ work, params, body }) => createCommonPart(work, params.projectId, body),
  createCommonFacility: ({ work, params, body }) => createCommonFacility(work, params.projectId, body),
  createParkingSpace: ({ work, params, body }) => createParkingSpace(work, params.projectId, body),

  projectHistory: ({ work, params, query }) => recordHistory(work, ofProject(params.projectId), query),
  buildingHistory: ({ work, params, query }) => recordHistory(work, ofBuilding(params.buildingId), query),
  homeHistory: ({ work, params, query }) => recordHistory(work, ofHome(params.homeId), query),
})
