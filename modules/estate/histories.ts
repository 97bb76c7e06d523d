import type { HistoryOf } from '#platform/history/index.ts'
import type { CommonSort } from './common.ts'

/** A project with its phases, buildings and layouts; homes have histories of their own. */
export const ofProject = (id: string): HistoryOf => ({
  record: ['estate.project', id],
  parts: `SELECT id FROM estate.phase WHERE project_id = $1
          UNION ALL SELECT id FROM estate.building WHERE project_id = $1
          UNION ALL SELECT id FROM estate.layout WHERE project_id = $1`,
})

export const ofBuilding = (id: string): HistoryOf => ({
  record: ['estate.building', id],
  parts: 'SELECT id FROM estate.building_unit WHERE building_id = $1',
})

export const ofCommon = ({ of, id }: { of: CommonSort; id: string }): HistoryOf => ({
  record: [of === 'part' ? 'estate.common_part' : 'estate.common_facility', id],
})

export const ofHome = (id: string): HistoryOf => ({ record: ['estate.home', id] })
